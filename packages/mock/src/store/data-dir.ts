import { readdir } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { ClassicLevel } from 'classic-level'
import type { Persistence, StoreChange } from './store.js'

/** Keeps what an emulator knows in a folder. */
export interface DataDir extends Persistence {
  /** Lets another process use the folder. */
  close(): Promise<void>
}

/** What is written beside the entries, with each batch of them. */
interface Head {
  readonly layout: string
  /** The sum of the checksums of all entries: the store would not tell that its log has lost some. */
  readonly sum: number
}

/** A record, and where it stands among those of its scope. */
type Entry = readonly [order: number, record: unknown]

/** Where the head is. No entry can be there: their names are JSON. */
const headName = 'head'

function nameOf({ table, scope, key }: StoreChange): string {
  return JSON.stringify([table, scope, key])
}

/**
 * Opens a folder that keeps what an emulator knows, and makes it where there is none. Each batch of changes is on the
 * disk, whole, before `save` resolves, so that what was acknowledged outlives the process however that ends.
 *
 * @param path The folder; nothing else may be in it.
 * @param layout Names what the records are and the version of how they look, such as `cvm 1`. It is written into the
 * folder, and only the same one opens it again.
 * @throws {Error} where the folder cannot be used: another process has it, it is damaged, has something else in it or
 * another layout, or may not be written
 */
export async function openDataDir(path: string, layout: string): Promise<DataDir> {
  const unusable = (reason: string, cause?: unknown): Error =>
    new Error(`The data folder ${path} cannot be used: ${reason}`, { cause })

  if (await isForeign(path)) {
    throw unusable('it has files of something else, or has lost some of its own. Name an empty or a new one.')
  }
  const level = new ClassicLevel(path)
  /** The orders and checksums of the entries. */
  const marks = new Map<string, readonly [order: number, checksum: number]>()
  let lastOrder = 0
  let sum = 0
  let broken: Error | undefined

  function mark(name: string, order: number, text: string): void {
    const checksum = crc32(text, crc32(name))
    sum = (sum - (marks.get(name)?.[1] ?? 0) + checksum) >>> 0
    marks.set(name, [order, checksum])
    lastOrder = Math.max(lastOrder, order)
  }

  function unmark(name: string): void {
    sum = (sum - (marks.get(name)?.[1] ?? 0)) >>> 0
    marks.delete(name)
  }

  function operationOf(change: StoreChange) {
    const name = nameOf(change)
    if (change.record === undefined) {
      unmark(name)
      return { type: 'del', key: name } as const
    }
    const order = marks.get(name)?.[0] ?? lastOrder + 1
    const entry: Entry = [order, change.record]
    const value = JSON.stringify(entry)
    mark(name, order, value)
    return { type: 'put', key: name, value } as const
  }

  function headOperation() {
    const head: Head = { layout, sum }
    return { type: 'put', key: headName, value: JSON.stringify(head) } as const
  }

  async function read(): Promise<readonly StoreChange[]> {
    let head: Head | undefined
    const entries: (readonly [order: number, StoreChange])[] = []
    for await (const [name, text] of level.iterator()) {
      if (name === headName) {
        head = JSON.parse(text)
        continue
      }
      const [order, record]: Entry = JSON.parse(text)
      const [table, scope, key]: [string, string, string] = JSON.parse(name)
      entries.push([order, { table, scope, key, record }])
      mark(name, order, text)
    }
    if (!head && entries.length === 0) await level.batch([headOperation()], { sync: true })
    else if (!head) throw new Error('its layout is missing')
    else if (head.layout !== layout) {
      throw new OtherLayout(
        `its layout is "${head.layout}", and this program reads "${layout}". ` +
          'Use the version of the program that wrote it, or another folder.',
      )
    } else if (head.sum !== sum) throw new Error('some of its entries are lost')
    return entries.sort(([a], [b]) => a - b).map(([, change]) => change)
  }

  let saved: readonly StoreChange[]
  try {
    await level.open()
    saved = await read()
  } catch (error) {
    await level.close()
    throw unusable(reasonOf(error), error)
  }

  return {
    saved,
    async save(changes) {
      // What follows may build on what was not kept, so nothing that follows is.
      if (broken) throw broken
      try {
        await level.batch([...changes.map(operationOf), headOperation()], { sync: true })
      } catch (error) {
        broken = unusable(`${reasonOf(error)} What was acknowledged is in it: start again.`, error)
        throw broken
      }
    },
    close: () => level.close(),
  }
}

class OtherLayout extends Error {}

/** What a store that is being made has in its folder before it has anything to keep. */
const atFirst = /^(?:LOCK|LOG(?:\.old)?|MANIFEST-000001|\d+\.dbtmp)$/

/** Whether a folder has files in it but not the one that a store begins with, in whose place a new store would come. */
async function isForeign(path: string): Promise<boolean> {
  // What is no folder, or not there, is found out by opening it.
  const files = await readdir(path).catch((): string[] => [])
  return !files.includes('CURRENT') && files.some((file) => !atFirst.test(file))
}

function reasonOf(error: unknown): string {
  if (error instanceof OtherLayout) return error.message
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const message = cause instanceof Error ? cause.message : String(cause)
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === 'LEVEL_LOCKED') return 'another process is using it.'
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'it is not a folder.'
  if (/^E[A-Z]+$/.test(code) || code === 'LEVEL_IO_ERROR')
    return `it cannot be read and written (${message}).`
  return `it is damaged (${message}). Use a copy of it, or another folder.`
}
