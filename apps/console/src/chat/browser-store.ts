const PREFIX = 'wudan.chat.';
/** Stands in where the browser refuses storage; then nothing outlives the page. */
const memory = new Map<string, string>();

/** The browser's storage, or undefined where it may not be used. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** Reads what this page kept under a name; null when there is nothing or it is broken. */
export function readKept<Value>(name: string): Value | null {
  const text = memory.get(name) ?? storage()?.getItem(PREFIX + name) ?? null;
  try {
    return text === null ? null : (JSON.parse(text) as Value);
  } catch {
    return null;
  }
}

export function keep(name: string, value: unknown): void {
  const text = JSON.stringify(value);
  try {
    const kept = window.localStorage;
    kept.setItem(PREFIX + name, text);
    memory.delete(name);
  } catch {
    memory.set(name, text);
  }
}

export function drop(name: string): void {
  memory.delete(name);
  storage()?.removeItem(PREFIX + name);
}

/** Drops everything this page kept whose name passes. */
export function dropWhere(goes: (name: string) => boolean): void {
  const kept = Object.keys(storage() ?? {}).filter((key) => key.startsWith(PREFIX));
  for (const name of [...memory.keys(), ...kept.map((key) => key.slice(PREFIX.length))]) if (goes(name)) drop(name);
}
