import { flatten } from '../signing/flatten.js'
import type { Encode } from './body.js'

type Binary = Blob | ArrayBufferView<ArrayBuffer>

function isBinary(value: unknown): value is Binary {
  return value instanceof Blob || ArrayBuffer.isView(value)
}

function fileNameOf(value: Binary, name: string): string {
  return 'name' in value && typeof value.name === 'string' ? value.name : name
}

// As browsers write a name, so that none can end its quotes or its line.
function quoted(name: string): string {
  return `"${name.replace(/["\r\n]/g, (character) => encodeURIComponent(character))}"`
}

/**
 * Encodes an input as multipart/form-data, which only certain actions take. Chapter Request structure. Members that
 * are a Blob, a File, an ArrayBufferView such as Uint8Array, or a Buffer, become files; the others are flattened to
 * fields, as in a form.
 */
export const multipart: Encode = async (input, random) => {
  const digits = Array.from({ length: 24 }, () => Math.floor(random() * 16).toString(16))
  const boundary = `tc3-${digits.join('')}`
  const begin = (name: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; name=${quoted(name)}`
  const parts: BlobPart[] = []
  for (const [name, value] of Object.entries(input)) {
    if (isBinary(value)) {
      const fileName = quoted(fileNameOf(value, name))
      parts.push(`${begin(name)}; filename=${fileName}\r\nContent-Type: application/octet-stream\r\n\r\n`)
      parts.push(value, '\r\n')
    } else {
      for (const [field, text] of flatten({ [name]: value })) {
        parts.push(`${begin(field)}\r\n\r\n${text}\r\n`)
      }
    }
  }
  parts.push(`--${boundary}--\r\n`)
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    payload: new Uint8Array(await new Blob(parts).arrayBuffer()),
  }
}
