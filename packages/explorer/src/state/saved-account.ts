/** What is kept of an emulated account in this browser. It contains no keys. */
export interface SavedAccount {
  /** The resources: a snapshot of the emulator. */
  readonly resources: unknown
  /** How far the clock of the emulator was ahead of that of the system, in milliseconds. */
  readonly ahead: number
  readonly requests: unknown
  readonly names: unknown
}

/** The largest account that is kept, in characters of JSON. */
const maxSavedLength = 30_000_000

const database = 'tc3-explorer'
const store = 'accounts'

/** Runs an operation on the store of the accounts. */
async function transact<T>(
  mode: IDBTransactionMode,
  work: (accounts: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const db = await settle(openDatabase())
  try {
    return await settle(work(db.transaction(store, mode).objectStore(store)))
  } finally {
    db.close()
  }
}

function openDatabase(): IDBOpenDBRequest {
  const request = indexedDB.open(database, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(store)
  return request
}

function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Returns the saved account of a product; undefined if there is none, or the browser does not let pages store anything. */
export async function readAccount(product: string): Promise<SavedAccount | undefined> {
  try {
    const text: unknown = await transact('readonly', (accounts) => accounts.get(product))
    return typeof text === 'string' ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}

/**
 * Saves an account.
 *
 * @returns Why it could not be saved; undefined if it was.
 */
export async function writeAccount(product: string, account: SavedAccount): Promise<string | undefined> {
  const text = JSON.stringify(account)
  if (text.length > maxSavedLength) {
    return 'The account is too large to be kept across reloads. Delete functions with large code, or reset it.'
  }
  try {
    await transact('readwrite', (accounts) => accounts.put(text, product))
    return undefined
  } catch {
    return 'This browser does not let pages store anything, so the account is lost when the page is closed.'
  }
}

export async function deleteAccount(product: string): Promise<void> {
  await transact('readwrite', (accounts) => accounts.delete(product)).catch(() => undefined)
}
