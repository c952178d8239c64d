import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Verifies the checksums of all blocks of all tables of a LevelDB folder. LevelDB reads them without verifying anything, and
 * some damages end the process. It writes the footer of a table last, so it rejects or deletes a table without one itself.
 *
 * The tables must not be compressed.
 *
 * @throws {Error} If a table is damaged.
 */
export async function verifyTables(path: string): Promise<void> {
  // Opening the folder reports that it is missing or not a folder.
  const files = await readdir(path).catch((): string[] => [])
  for (const file of files.filter((name) => /\.(?:ldb|sst)$/.test(name))) {
    if (!isIntact(await readTable(join(path, file)))) throw new Error(`its file ${file} has a wrong checksum`)
  }
}

/** Reads a table; empty if it is no longer there, because another process is using the folder. */
function readTable(path: string): Promise<Buffer> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.of()
    throw error
  })
}

/** Where a block is within a table. */
interface BlockHandle {
  readonly offset: number
  readonly size: number
}

const footerSize = 48
const magic = Buffer.from('57fb808b247547db', 'hex')
/** The size of the type and the checksum after each block. */
const trailerSize = 5

function isIntact(table: Buffer): boolean {
  if (!table.subarray(-magic.length).equals(magic)) return true
  const footer = reader(table.subarray(-footerSize))
  return [footer.handle(), footer.handle()].every((handle) => {
    const block = verifiedBlock(table, handle)
    return block && handlesIn(block)?.every((one) => verifiedBlock(table, one))
  })
}

/** Returns the content of a block; undefined if its checksum is wrong or it is compressed. */
function verifiedBlock(table: Buffer, { offset, size }: BlockHandle): Buffer | undefined {
  const end = offset + size
  if (end + trailerSize > table.length) return undefined
  // The checksum covers the type.
  const isCorrect = table.readUInt32LE(end + 1) === maskedCrc32c(table.subarray(offset, end + 1))
  return isCorrect && table[end] === 0 ? table.subarray(offset, end) : undefined
}

/** Returns the handles in an index block: those of data blocks, or of blocks of metadata. Undefined if it is malformed. */
function handlesIn(block: Buffer): BlockHandle[] | undefined {
  if (block.length < 4) return undefined
  const restarts = block.readUInt32LE(block.length - 4)
  const end = block.length - 4 * (restarts + 1)
  const handles: BlockHandle[] = []
  const entries = reader(block)
  while (entries.position() < end) {
    entries.number()
    const keySize = entries.number()
    entries.number()
    entries.skip(keySize)
    handles.push(entries.handle())
  }
  return entries.position() === Math.max(end, 0) ? handles : undefined
}

/** Reads the variable-length numbers of LevelDB: seven bits a byte, the lowest first. */
function reader(bytes: Buffer) {
  let position = 0
  function number(): number {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[position] ?? 0
      position += 1
      value += (byte & 127) * scale
      if (byte < 128) return value
    }
  }
  return {
    position: () => position,
    number,
    skip(count: number) {
      position += count
    },
    handle: (): BlockHandle => ({ offset: number(), size: number() }),
  }
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1
  return crc >>> 0
})

/** The checksum of LevelDB: a rotated CRC-32C, because checksums of texts that contain checksums are weak. */
function maskedCrc32c(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 255] ?? 0)
  crc = ~crc
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0
}
