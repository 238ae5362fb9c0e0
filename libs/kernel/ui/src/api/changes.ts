const listeners = new Set<() => void>();

/** Tells every screen part that shows server data that something was changed by a mutation of this browser. */
export function announceChange(): void {
  listeners.forEach((listener) => listener());
}

/**
 * Calls back after each change. Reads do this because the document cache drops a result only when the mutation returns a type that
 * the result contains, and a list that was empty contains none.
 */
export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
