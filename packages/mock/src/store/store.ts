import type { MaybePromise } from '@tc3/core/signing'

/** One record put or, where it has no record, deleted. */
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
  /** The records of a scope by key, in the order in which the keys were first put. */
  all(scope: string): ReadonlyMap<string, T>
  /** The scopes that have records. */
  scopes(): Iterable<string>
  /** Only within `change`. */
  put(scope: string, key: string, record: T): void
  /** Deletes a record, if it is there. Only within `change`. */
  delete(scope: string, key: string): void
  /** Deletes the records of a scope. Only within `change`. */
  clear(scope: string): void
}

/** Keeps what an emulator knows between calls. */
export interface Store {
  /** The table of a name; the same one each time. */
  table<T>(name: string): Table<T>
  /**
   * Does what changes records, without a pause: all of it is done, or nothing where it throws. A change within
   * another one is a part of it.
   */
  change<R>(work: () => R extends PromiseLike<unknown> ? never : R): R
  /** Resolves once all changes made so far are saved. Returns no promise where they already are. */
  flush(): MaybePromise<void>
  snapshot(): State
  /** Puts the records of a state, beside and in place of those that are there. */
  seed(state: State): void
  /** Deletes everything. */
  reset(): void
}

/** Saves changes where they outlive the process. */
export interface Persistence {
  /** The records saved so far, in the order in which their keys were first put. Read once, when the store is created. */
  readonly saved: readonly StoreChange[]
  /** Saves changes, all of them or none. Resolves once they are durable; the store waits for that before the next call. */
  save(changes: readonly StoreChange[]): Promise<void>
}

type Records = Map<string, unknown>

const none: ReadonlyMap<string, never> = new Map<string, never>()

/**
 * Creates a store.
 *
 * @param persistence Default: nothing outlives the process.
 */
export function createStore(persistence?: Persistence): Store {
  const tables = new Map<string, Map<string, Records>>()
  /** What the change under way would have to put back, latest last; undefined while there is none. */
  let undo: StoreChange[] | undefined
  let unsaved: StoreChange[] = []
  let saving: Promise<void> | undefined

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
  }

  function make(change: StoreChange): void {
    if (!undo) throw new Error('Records are changed only within change().')
    const { table, scope, key } = change
    undo.push({ table, scope, key, record: scopesOf(table).get(scope)?.get(key) })
    apply(change)
    if (persistence) unsaved.push(change)
  }

  function change<R>(work: () => R): R {
    if (undo) return work()
    const firstUnkept = unsaved.length
    undo = []
    try {
      return work()
    } catch (error) {
      for (const earlier of undo.reverse()) apply(earlier)
      unsaved.length = firstUnkept
      throw error
    } finally {
      undo = undefined
    }
  }

  /** Keeps what is unsaved, one batch after another: what comes meanwhile goes together into the next. */
  async function keepAll(persistence: Persistence): Promise<void> {
    while (unsaved.length > 0) {
      const batch = unsaved
      unsaved = []
      await persistence.save(batch)
    }
  }

  async function untilSaved(persistence: Persistence): Promise<void> {
    while (unsaved.length > 0 || saving) {
      saving ??= keepAll(persistence).finally(() => {
        saving = undefined
      })
      await saving
    }
  }

  function put(state: State): void {
    for (const [table, scopes] of Object.entries(state)) {
      for (const [scope, records] of Object.entries(scopes)) {
        for (const [key, record] of Object.entries(records)) make({ table, scope, key, record })
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
      // The name stands for the type of the records, which one place in each emulator declares.
      const scopes = scopesOf(name) as Map<string, Map<string, T>>
      return {
        get: (scope, key) => scopes.get(scope)?.get(key),
        all: (scope) => scopes.get(scope) ?? none,
        scopes: () => scopes.keys(),
        put: (scope, key, record) => make({ table: name, scope, key, record }),
        delete(scope, key) {
          if (scopes.get(scope)?.has(key)) make({ table: name, scope, key })
        },
        clear(scope) {
          for (const key of [...(scopes.get(scope)?.keys() ?? [])]) make({ table: name, scope, key })
        },
      }
    },
    change,
    flush: () => (persistence ? untilSaved(persistence) : undefined),
    snapshot: () => structuredClone(snapshot()),
    seed: (state) => change(() => put(structuredClone(state))),
    reset() {
      change(() => {
        for (const [table, scopes] of tables) {
          for (const [scope, records] of [...scopes]) {
            for (const key of [...records.keys()]) make({ table, scope, key })
          }
        }
      })
    },
  }
}
