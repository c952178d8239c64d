import { unzipSync, Zip, ZipPassThrough } from 'fflate'

/** The file that a form can edit: the module that the handler `index.<function>` names. */
export const editedFile = 'index.js'

/** The largest file that a form can edit, in bytes. */
const maxFileBytes = 200_000

/** Creates a zip archive of one file, not compressed, in Base64. The same text gives the same archive. */
export function zipText(text: string): string {
  const parts: Uint8Array[] = []
  const archive = new Zip((error, part) => {
    if (error) throw error
    parts.push(part)
  })
  const file = new ZipPassThrough(editedFile)
  // A fixed time.
  file.mtime = '1980-01-02'
  archive.add(file)
  file.push(new TextEncoder().encode(text), true)
  archive.end()
  return toBase64(Uint8Array.from(parts.flatMap((part) => [...part])))
}

/** The text of an archive in Base64 that `zipText` can create; undefined if it has other files. */
export function textOfZip(base64: string): string | undefined {
  if (base64.length > 2 * maxFileBytes) return undefined
  try {
    const archive = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    let others = 0
    const files = unzipSync(archive, {
      filter({ name, originalSize }) {
        const isEdited = name === editedFile && originalSize <= maxFileBytes
        if (!isEdited) others += 1
        return isEdited
      },
    })
    const file = files[editedFile]
    return file && others === 0 ? new TextDecoder('utf-8', { fatal: true }).decode(file) : undefined
  } catch {
    return undefined
  }
}

/** The content of a file in Base64. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  // A call has a limited number of parameters.
  for (let begin = 0; begin < bytes.length; begin += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(begin, begin + 8192)))
  }
  return btoa(parts.join(''))
}
