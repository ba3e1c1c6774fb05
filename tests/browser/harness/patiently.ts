/**
 * Asks again and again until there is an answer.
 *
 * @param what names what is waited for, in the error
 * @param ask answers undefined, null or false as long as it is not there
 * @throws when there is no answer after `patience` milliseconds
 */
export async function patiently<T>(
  what: string,
  ask: () => Promise<T | undefined | null | false>,
  patience = 5000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${patience} ms for ${what}, in vain.`);
    await pause(25);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
