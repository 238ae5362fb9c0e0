/** A half-filled form kept in this browser. */
export interface Draft {
  readonly values: Readonly<Record<string, string>>;
  /** When it was kept, milliseconds since the epoch. */
  readonly keptAt: number;
}

const DATABASE = 'wudan';
const STORE = 'drafts';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

async function inStore<Result>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      // Only a completed transaction outlives a window that is shut the next moment; a request that succeeded does not.
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB'));
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
    });
  } finally {
    database.close();
  }
}

/** Drafts are a convenience: where the browser refuses storage, the form works without them. */
export async function readDraft(key: string): Promise<Draft | undefined> {
  try {
    return (await inStore<unknown>('readonly', (store) => store.get(key))) as Draft | undefined;
  } catch {
    return undefined;
  }
}

/** True when the draft was kept. */
export async function keepDraft(key: string, draft: Draft): Promise<boolean> {
  try {
    await inStore('readwrite', (store) => store.put(draft, key));
    return true;
  } catch {
    return false;
  }
}

export async function dropDraft(key: string): Promise<void> {
  try {
    await inStore('readwrite', (store) => store.delete(key));
  } catch {
    // Nothing was kept, so nothing has to go.
  }
}

/** Clears every draft of this browser: on signing out, since the next person may sit at the same machine. */
export async function dropAllDrafts(): Promise<void> {
  try {
    await inStore('readwrite', (store) => store.clear());
  } catch {
    // As above.
  }
}
