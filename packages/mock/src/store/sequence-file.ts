import { type FileHandle, open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'

/** A file with the number of the last batch that is on the disk, which tells whether a database has lost its end. */
export interface SequenceFile {
  /** The number; undefined if the file is new. */
  readonly last: number | undefined
  /** Writes a number. Resolves once it is on the disk. */
  write(number: number): Promise<void>
  close(): Promise<void>
}

/** Two lines of this size are written in turn, so that one of them is valid whenever the process ends. */
const lineSize = 32

/**
 * Opens a sequence file, and creates it if it is missing.
 *
 * @throws {Error} If it is damaged, or cannot be read or written.
 */
export async function openSequenceFile(path: string): Promise<SequenceFile> {
  const file = await open(path, 'r+').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return open(path, 'w+')
    throw cause
  })
  try {
    return {
      last: await readLast(file),
      async write(number) {
        await file.write(lineOf(number), (number % 2) * lineSize)
        await file.datasync()
      },
      close: () => file.close(),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

async function readLast(file: FileHandle): Promise<number | undefined> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2 * lineSize + 1), 0, 2 * lineSize + 1, 0)
  if (bytesRead === 0) return undefined
  const lines = [0, lineSize].map((start) => buffer.toString('latin1', start, start + lineSize))
  const numbers = lines.flatMap((line) => {
    const number = Number(line.slice(0, 20))
    return line === lineOf(number) ? [number] : []
  })
  if (numbers.length === 0) throw new Error('its sequence file is damaged')
  return Math.max(...numbers)
}

function lineOf(number: number): string {
  const digits = String(number).padStart(20)
  return `${digits} ${crc32(digits).toString(16).padStart(8, '0')}  \n`
}
