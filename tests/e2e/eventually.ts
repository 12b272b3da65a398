/** As long as Playwright waits for an element, in milliseconds. */
const PATIENCE = 30_000;

/** Asks until the answer is the wanted one: pages draw a moment after what they show has changed. Fails with the last answer. */
export async function eventually<Answer>(ask: () => Promise<Answer>, wanted: Answer): Promise<void> {
  const end = Date.now() + PATIENCE;
  let answer = await ask();
  while (answer !== wanted && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    answer = await ask();
  }
  expect(answer).toBe(wanted);
}
