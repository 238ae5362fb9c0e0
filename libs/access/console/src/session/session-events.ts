/** Tells what the transport sees of the session to whoever shows it. */
export class SessionEvents {
  readonly #lost = new Set<() => void>();
  readonly #active = new Set<() => void>();

  /** The server said that the session is gone. */
  readonly lost = (): void => this.#lost.forEach((listener) => listener());

  /** The server answered within a living session, which starts its idle time anew. */
  readonly active = (): void => this.#active.forEach((listener) => listener());

  onLost(listener: () => void): () => void {
    this.#lost.add(listener);
    return () => this.#lost.delete(listener);
  }

  onActive(listener: () => void): () => void {
    this.#active.add(listener);
    return () => this.#active.delete(listener);
  }
}
