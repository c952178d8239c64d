import { ClassicLevel } from 'classic-level'
import type { Change, Keeper } from './store.js'

/** Keeps what an emulator knows in a folder. */
export interface DataDir extends Keeper {
  /** Lets another process use the folder. */
  close(): Promise<void>
}

/** A record, and where it stands among those of its scope. */
type Entry = readonly [order: number, record: unknown]

const separator = '\0'

const keyOf = ({ table, scope, key }: Change): string => [table, scope, key].join(separator)

/**
 * Opens a folder that keeps what an emulator knows, and makes it where there is none. Each batch of changes is on the
 * disk, whole, before `keep` is fulfilled, so that what was acknowledged outlives the process however that ends.
 *
 * @param path The folder; nothing else may be in it.
 * @throws {Error} where the folder cannot be used: another process has it, it is damaged, or may not be written
 */
export async function openDataDir(path: string): Promise<DataDir> {
  const level = new ClassicLevel<string, Entry>(path, { valueEncoding: 'json' })
  await level.open().catch((error: unknown) => {
    throw new Error(`The data folder ${path} cannot be used: ${reasonOf(error)}`, { cause: error })
  })
  const orders = new Map<string, number>()
  let lastOrder = 0

  const entries = await level.iterator().all()
  const kept = entries
    .sort(([, [a]], [, [b]]) => a - b)
    .map(([name, [order, record]]): Change => {
      const [table = '', scope = '', key = ''] = name.split(separator)
      orders.set(name, order)
      lastOrder = order
      return { table, scope, key, record }
    })

  const operationOf = (change: Change) => {
    const name = keyOf(change)
    if (change.record === undefined) {
      orders.delete(name)
      return { type: 'del', key: name } as const
    }
    const order = orders.get(name) ?? lastOrder + 1
    lastOrder = Math.max(lastOrder, order)
    orders.set(name, order)
    const value: Entry = [order, change.record]
    return { type: 'put', key: name, value } as const
  }

  return {
    kept,
    keep: (changes) => level.batch(changes.map(operationOf), { sync: true }),
    close: () => level.close(),
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'LEVEL_LOCKED') return 'another process is using it.'
  return cause instanceof Error ? cause.message : String(cause)
}
