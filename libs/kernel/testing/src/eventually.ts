/** Repeats a question until it gives something other than null, at most for `withinMs` milliseconds. @throws Error with what was waited for */
export async function eventually<T>(what: string, ask: () => Promise<T | null>, withinMs = 5_000): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const found = await ask();
    if (found !== null) return found;
    if (performance.now() > end) throw new Error(`did not come within ${withinMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
