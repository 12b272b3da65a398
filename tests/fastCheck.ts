import fc from "fast-check";

/**
 * How long and with which seed random tests run: FC_RUNS and FC_SEED, or fast-check's own choice. A failure prints its seed.
 */
const runs = process.env.FC_RUNS;
const seed = process.env.FC_SEED;
fc.configureGlobal({
  ...(runs !== undefined && { numRuns: Number(runs) }),
  ...(seed !== undefined && { seed: Number(seed) }),
});
