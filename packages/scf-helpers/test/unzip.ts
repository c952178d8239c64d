import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import yauzl, { type Entry } from 'yauzl'

/** An entry of a zip archive, as another library than the one that writes it reads it. */
export interface UnzippedFile {
  readonly content: Buffer
  readonly mode: number
  /** As it is stored: the date and the time in MS-DOS format. */
  readonly modified: readonly [date: number, time: number]
}

/** Reads a zip archive: its files by path, in their order. */
export function unzip(archive: Uint8Array): Promise<Map<string, UnzippedFile>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(archive), { lazyEntries: true, strictFileNames: true }, (error, file) => {
      if (error) return reject(error)
      const openReadStream = promisify(file.openReadStream.bind(file))
      const files = new Map<string, UnzippedFile>()
      file.on('error', reject)
      file.on('end', () => resolve(files))
      file.on('entry', (entry: Entry) => {
        openReadStream(entry)
          .then(buffer)
          .then((content) => {
            const mode = entry.externalFileAttributes >>> 16
            files.set(entry.fileName, {
              content,
              mode,
              modified: [entry.lastModFileDate, entry.lastModFileTime],
            })
            file.readEntry()
          }, reject)
      })
      file.readEntry()
    })
  })
}
