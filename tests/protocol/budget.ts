/** How often a property is tried; FC_RUNS raises it for the deep run. */
export const numRuns = Number(process.env.FC_RUNS ?? 150);
