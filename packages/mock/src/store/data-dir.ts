import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { openSequenceFile, type SequenceFile } from './sequence-file.js'
import type { Persistence, StoreChange } from './store.js'
import { verifyTables } from './verify-tables.js'

/** The state of an emulator, saved in a folder. */
export interface DataDir extends Persistence {
  /** Closes the folder, so that another process can open it. */
  close(): Promise<void>
}

/** Metadata of the folder. It is written with each batch of entries. */
interface Head {
  readonly layout: string
  /** The sum of the checksums of all entries: LevelDB does not report that its log has lost some. */
  readonly sum: number
  /** The number of the last batch. Absent in folders of earlier versions. */
  readonly sequence?: number
}

/** A record, and its position in the order in which keys were first put. */
type Entry = readonly [order: number, record: unknown]

/** The name of the file with the number of the last batch. LevelDB ignores it. */
const sequenceName = 'SEQUENCE'

/** The key of the head. It cannot clash with an entry: their keys are JSON. */
const headKey = 'head'

function keyOf({ table, scope, key }: StoreChange): string {
  return JSON.stringify([table, scope, key])
}

/**
 * Opens a folder that persists the state of an emulator, and creates it if it does not exist. `save` resolves once the
 * whole batch of changes is on the disk, so acknowledged changes survive however the process ends.
 *
 * It needs the optional peer dependency `classic-level`.
 *
 * @param path The folder. It must not contain other files.
 * @param layout Identifies the format of the records and its version, such as `cvm 1`. A folder can only be opened with
 * the layout that it was created with.
 * @throws {Error} If `classic-level` is not installed, or the folder cannot be used: another process uses it, it is
 * damaged, contains other files, has another layout, or is not writable.
 */
export async function openDataDir(path: string, layout: string): Promise<DataDir> {
  const { ClassicLevel } = await loadClassicLevel()
  const unusable = (reason: string, cause?: unknown): Error =>
    new Error(`The data directory ${path} cannot be used: ${reason}`, { cause })

  if (await isForeign(path)) {
    throw unusable('it contains other files, or some of its own are missing. Use an empty or a new folder.')
  }
  await verifyTables(path).catch((error) => {
    throw unusable(reasonOf(error), error)
  })
  // verifyTables needs tables without compression. The folder is opened in the next tick.
  const level = new ClassicLevel(path, { compression: false })
  /** The orders and checksums of the entries, by key. */
  const entryInfo = new Map<string, readonly [order: number, checksum: number]>()
  let lastOrder = 0
  let sum = 0
  let sequence = 0
  let failure: Error | undefined

  function addEntry(key: string, order: number, text: string): void {
    const checksum = crc32(text, crc32(key))
    sum = (sum - (entryInfo.get(key)?.[1] ?? 0) + checksum) >>> 0
    entryInfo.set(key, [order, checksum])
    lastOrder = Math.max(lastOrder, order)
  }

  function removeEntry(key: string): void {
    sum = (sum - (entryInfo.get(key)?.[1] ?? 0)) >>> 0
    entryInfo.delete(key)
  }

  function operationOf(change: StoreChange) {
    const key = keyOf(change)
    if (change.record === undefined) {
      removeEntry(key)
      return { type: 'del', key } as const
    }
    const order = entryInfo.get(key)?.[0] ?? lastOrder + 1
    const entry: Entry = [order, change.record]
    const value = JSON.stringify(entry)
    addEntry(key, order, value)
    return { type: 'put', key, value } as const
  }

  function headOperation() {
    const head: Head = { layout, sum, sequence }
    return { type: 'put', key: headKey, value: JSON.stringify(head) } as const
  }

  async function read(): Promise<readonly StoreChange[]> {
    let head: Head | undefined
    const entries: (readonly [order: number, StoreChange])[] = []
    for await (const [name, text] of level.iterator()) {
      if (name === headKey) {
        head = JSON.parse(text)
        continue
      }
      const [order, record]: Entry = JSON.parse(text)
      const [table, scope, key]: [string, string, string] = JSON.parse(name)
      entries.push([order, { table, scope, key, record }])
      addEntry(name, order, text)
    }
    if (!head && entries.length === 0) await level.batch([headOperation()], { sync: true })
    else if (!head) throw new Error('its layout is missing')
    else if (head.layout !== layout) {
      throw new LayoutError(
        `its layout is "${head.layout}", but this program reads "${layout}". ` +
          'Use the version of the program that created it, or another folder.',
      )
    } else if (head.sum !== sum) throw new Error('some of its entries are lost')
    sequence = head?.sequence ?? 0
    return entries.sort(([a], [b]) => a - b).map(([, change]) => change)
  }

  /** Compares the database with the sequence file: LevelDB does not report that the end of its log is lost. */
  async function openSequence(): Promise<SequenceFile> {
    const file = await openSequenceFile(join(path, sequenceName))
    const { last } = file
    const isConsistent = last === undefined ? sequence === 0 : last === sequence || last === sequence - 1
    if (isConsistent) {
      if (last !== sequence) await file.write(sequence)
      return file
    }
    await file.close()
    if (last === undefined) throw new Error('its sequence file is lost')
    throw new Error(
      last > sequence
        ? `its last ${last - sequence} acknowledged changes are lost`
        : 'its sequence file is that of an earlier state',
    )
  }

  let saved: readonly StoreChange[]
  let sequenceFile: SequenceFile
  try {
    await level.open()
    saved = await read()
    sequenceFile = await openSequence()
  } catch (error) {
    await level.close()
    throw unusable(reasonOf(error), error)
  }

  return {
    saved,
    async save(changes) {
      // Later changes may depend on those that were not saved, so after a failure nothing more is saved.
      if (failure) throw failure
      try {
        sequence += 1
        await level.batch([...changes.map(operationOf), headOperation()], { sync: true })
        await sequenceFile.write(sequence)
      } catch (error) {
        failure = unusable(
          `${reasonOf(error)} It has all acknowledged changes: start the emulator again.`,
          error,
        )
        throw failure
      }
    },
    async close() {
      await level.close()
      await sequenceFile.close()
    },
  }
}

/** Loads the optional peer dependency. It is loaded here only, so that the emulator runs without it. */
async function loadClassicLevel(): Promise<typeof import('classic-level')> {
  try {
    return await import('classic-level')
  } catch (error) {
    if (!isMissing(error)) throw error
    throw new Error(
      'A data directory needs the package classic-level, which is not installed. Install it beside the emulator: npm install classic-level@3',
      { cause: error },
    )
  }
}

/** Whether the package itself cannot be resolved, rather than one of its files or dependencies. */
function isMissing(error: unknown): boolean {
  const { code, message } = fieldsOf(error)
  return /^(ERR_)?MODULE_NOT_FOUND$/.test(code) && message.includes("'classic-level'")
}

/** The fields of an error. In Jest, the errors of Node are not instances of Error. */
function fieldsOf(error: unknown): { code: string; message: string; cause: unknown } {
  const { code = '', message = String(error), cause }: Partial<NodeJS.ErrnoException> = Object(error)
  return { code, message, cause }
}

class LayoutError extends Error {}

/** The files that LevelDB creates in a folder before it has a first entry. */
const initialFiles = /^(?:LOCK|LOG(?:\.old)?|MANIFEST-000001|\d+\.dbtmp)$/

/** Whether a folder has files but not the one that LevelDB begins with: LevelDB would create a new database there. */
async function isForeign(path: string): Promise<boolean> {
  // Opening the folder reports that it is missing or not a folder.
  const files = await readdir(path).catch((): string[] => [])
  return !files.includes('CURRENT') && files.some((file) => !initialFiles.test(file))
}

function reasonOf(error: unknown): string {
  if (error instanceof LayoutError) return error.message
  const { code, message } = fieldsOf(fieldsOf(error).cause ?? error)
  if (code === 'LEVEL_LOCKED') return 'another process is using it.'
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'it is not a folder.'
  if (/^E[A-Z]+$/.test(code) || code === 'LEVEL_IO_ERROR') return `it cannot be read or written (${message}).`
  return `it is damaged (${message}). Use a backup of it, or another folder.`
}
