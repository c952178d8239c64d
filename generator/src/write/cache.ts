import fs from 'node:fs'
import { join } from 'node:path'
import { readIfExists, rejectLinks } from '../project/files.js'

/** The folder below the root with the results of earlier commands, which can be deleted at any time. */
const cacheFolder = 'node_modules/.cache/tc3'

/** Reads an object from the cache. Returns undefined if there is none. Its properties are not checked. */
export function readCache<Value extends object>(root: string, name: string): Value | undefined {
  try {
    const value = JSON.parse(String(readIfExists(join(root, cacheFolder, name))))
    return typeof value === 'object' && !Array.isArray(value) ? (value ?? undefined) : undefined
  } catch {
    return undefined
  }
}

/** Writes an object to the cache. If that is impossible, as in a read-only project, later commands do the work again. */
export function writeCache(root: string, name: string, value: object): void {
  try {
    const temporary = createTemporary(root, name, JSON.stringify(value))
    fs.renameSync(temporary, join(root, cacheFolder, name))
  } catch {
    // It is not cached.
  }
}

/** A moment on the clock of a file system, which may be another one than that of the machine. */
export interface FileTime {
  /** The device with the file system. Undefined if it is unknown. */
  readonly device: bigint | undefined
  readonly nanoseconds: bigint
}

/** Reads the clock of the file system with the cache. */
export function fileTime(root: string): FileTime {
  try {
    const temporary = createTemporary(root, 'clock', '')
    const { dev: device, ctimeNs: nanoseconds } = fs.lstatSync(temporary, { bigint: true })
    fs.rmSync(temporary)
    return { device, nanoseconds }
  } catch {
    return { device: undefined, nanoseconds: 0n }
  }
}

function createTemporary(root: string, name: string, content: string): string {
  rejectLinks(join(root, 'node_modules'), '.cache/tc3')
  fs.mkdirSync(join(root, cacheFolder), { recursive: true })
  const temporary = join(root, cacheFolder, `${name}.${process.pid}`)
  fs.writeFileSync(temporary, content)
  return temporary
}
