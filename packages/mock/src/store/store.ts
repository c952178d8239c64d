import { globals } from '@tc3/core/globals'
import type { MaybePromise } from '@tc3/core/signing'

/** The change of one record: it is put, or deleted if `record` is absent. */
export interface StoreChange {
  readonly table: string
  readonly scope: string
  readonly key: string
  readonly record?: unknown
}

/** All records: by table, then by scope, then by key, in the order in which their keys were first put. */
export type State = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>

/**
 * Records of one kind, each under a key within a scope, such as a function's name within
 * `100000000001/ap-guangzhou/default`. Records are plain JSON and never changed in place: a change puts a new one.
 */
export interface Table<T> {
  get(scope: string, key: string): T | undefined
  /**
   * The records of a scope by key, in the order in which the keys were first put. The map shows later changes until the scope
   * is empty.
   */
  all(scope: string): ReadonlyMap<string, T>
  /** The scopes that have records. */
  scopes(): Iterable<string>
  /** Only within `change`. */
  put(scope: string, key: string, record: T): void
  /** Deletes a record, if it is there. Only within `change`. */
  delete(scope: string, key: string): void
  /** Deletes the records of a scope. Only within `change`. */
  clear(scope: string): void
  /**
   * Calls a function with the scope and key of every record, and again after each change of one: also if it is undone, seeded or
   * reset. Use it to derive an index of the records.
   */
  watch(watcher: Watcher): void
}

/** Receives the scope and the key of a record. */
type Watcher = (scope: string, key: string) => void

/** The state of an emulator, in memory. */
export interface Store {
  /** Returns the table with a name. All tables with one name share their records. */
  table<T>(name: string): Table<T>
  /**
   * Runs a synchronous function that changes records, as a transaction: if it throws, all of its changes are undone. A
   * nested call joins the outer transaction.
   */
  change<R>(work: () => R extends PromiseLike<unknown> ? never : R): R
  /**
   * Resolves once all changes made so far are saved. Returns undefined if they already are. After changes could not be saved,
   * it rejects for ever, because the records in memory are not those that are saved.
   */
  flush(): MaybePromise<void>
  /** Why changes could not be saved; undefined if all were. */
  failure(): Error | undefined
  snapshot(): State
  /** Adds the records of a state. They replace existing records with the same keys. */
  seed(state: State): void
  /** Deletes everything. */
  reset(): void
}

/** Saves changes durably, such as to a folder. */
export interface Persistence {
  /** The records saved so far, in the order in which their keys were first put. Read once, when the store is created. */
  readonly saved: readonly StoreChange[]
  /** Saves changes, all of them or none. Resolves once they are durable. Calls do not overlap. */
  save(changes: readonly StoreChange[]): Promise<void>
}

type Records = Map<string, unknown>

const none: ReadonlyMap<string, never> = new Map<string, never>()

/**
 * Creates a store.
 *
 * @param persistence Where changes are saved. Default: the state is lost when the process ends.
 */
export function createStore(persistence?: Persistence): Store {
  const tables = new Map<string, Map<string, Records>>()
  const watchers = new Map<string, Watcher[]>()
  /** The changes that undo the current transaction, latest last; undefined outside of one. */
  let undo: StoreChange[] | undefined
  let unsaved: StoreChange[] = []
  let saving: Promise<void> | undefined
  let failure: Error | undefined

  function scopesOf(table: string): Map<string, Records> {
    const existing = tables.get(table)
    if (existing) return existing
    const scopes = new Map<string, Records>()
    tables.set(table, scopes)
    return scopes
  }

  function apply({ table, scope, key, record }: StoreChange): void {
    const scopes = scopesOf(table)
    const records = scopes.get(scope) ?? new Map<string, unknown>()
    if (record === undefined) records.delete(key)
    else records.set(key, record)
    if (records.size === 0) scopes.delete(scope)
    else scopes.set(scope, records)
    for (const watcher of watchers.get(table) ?? []) watcher(scope, key)
  }

  function applyChange(change: StoreChange): void {
    if (!undo) throw new Error('Records can only be changed within change().')
    const { table, scope, key } = change
    const before = scopesOf(table).get(scope)?.get(key)
    undo.push({ table, scope, key, record: before })
    apply(change)
    if (persistence) unsaved.push(change)
  }

  function change<R>(work: () => R): R {
    if (undo) return work()
    const unsavedBefore = unsaved.length
    undo = []
    try {
      return work()
    } catch (error) {
      for (const earlier of undo.reverse()) apply(earlier)
      unsaved.length = unsavedBefore
      throw error
    } finally {
      undo = undefined
    }
  }

  /** Saves in batches: the changes made while one batch is being saved form the next. */
  async function saveAll(persistence: Persistence): Promise<void> {
    while (unsaved.length > 0) {
      const batch = unsaved
      unsaved = []
      try {
        await persistence.save(batch)
      } catch (error) {
        failure = error instanceof Error ? error : new Error(String(error))
        throw failure
      }
    }
  }

  async function waitUntilSaved(persistence: Persistence): Promise<void> {
    if (failure) throw failure
    while (unsaved.length > 0 || saving) {
      saving ??= saveAll(persistence).finally(() => {
        saving = undefined
      })
      await saving
    }
  }

  function put(state: State): void {
    for (const [table, scopes] of Object.entries(state)) {
      for (const [scope, records] of Object.entries(scopes)) {
        for (const [key, record] of Object.entries(records)) applyChange({ table, scope, key, record })
      }
    }
  }

  const snapshot = (): State =>
    Object.fromEntries(
      [...tables]
        .filter(([, scopes]) => scopes.size > 0)
        .map(([table, scopes]) => [
          table,
          Object.fromEntries([...scopes].map(([scope, records]) => [scope, Object.fromEntries(records)])),
        ]),
    )

  for (const change of persistence?.saved ?? []) apply(change)

  return {
    table<T>(name: string): Table<T> {
      // Each emulator declares the type of the records of each table name in one place.
      const scopes = scopesOf(name) as Map<string, Map<string, T>>
      return {
        get: (scope, key) => scopes.get(scope)?.get(key),
        all: (scope) => scopes.get(scope) ?? none,
        scopes: () => scopes.keys(),
        put: (scope, key, record) => applyChange({ table: name, scope, key, record }),
        delete(scope, key) {
          if (scopes.get(scope)?.has(key)) applyChange({ table: name, scope, key })
        },
        clear(scope) {
          for (const key of [...(scopes.get(scope)?.keys() ?? [])]) applyChange({ table: name, scope, key })
        },
        watch(watcher) {
          watchers.set(name, [...(watchers.get(name) ?? []), watcher])
          for (const [scope, records] of scopes) for (const key of records.keys()) watcher(scope, key)
        },
      }
    },
    change,
    flush: () => (persistence ? waitUntilSaved(persistence) : undefined),
    failure: () => failure,
    snapshot: () => globals().structuredClone(snapshot()),
    seed: (state) => change(() => put(globals().structuredClone(state))),
    reset() {
      change(() => {
        for (const [table, scopes] of tables) {
          for (const [scope, records] of [...scopes]) {
            for (const key of [...records.keys()]) applyChange({ table, scope, key })
          }
        }
      })
    },
  }
}
