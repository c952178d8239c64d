import { flatten } from '../signing/flatten.js'
import type { BodyEncoder } from './body.js'

type Binary = Blob | ArrayBufferView<ArrayBuffer>

function isBinary(value: unknown): value is Binary {
  return value instanceof Blob || ArrayBuffer.isView(value)
}

function fileNameOf(value: Binary, fallback: string): string {
  return 'name' in value && typeof value.name === 'string' ? value.name : fallback
}

// Browsers escape these characters too, so that a name cannot end its quotes or its line.
function quote(name: string): string {
  return `"${name.replace(/["\r\n]/g, (character) => encodeURIComponent(character))}"`
}

function partHeader(boundary: string, name: string): string {
  return `--${boundary}\r\nContent-Disposition: form-data; name=${quote(name)}`
}

/**
 * Encodes an input as multipart/form-data, which only certain actions accept. Chapter Request structure. Members that
 * are a Blob, a File, an ArrayBufferView such as Uint8Array, or a Buffer are sent as files; the others are flattened to
 * fields, as in a form. Parameters that the documentation describes as Base64, such as ZipFile, are encoded before, and
 * sent as fields.
 */
export const multipart: BodyEncoder = async (input, random) => {
  const digits = Array.from({ length: 24 }, () => Math.floor(random() * 16).toString(16))
  const boundary = `tc3-${digits.join('')}`
  const parts: BlobPart[] = []
  for (const [name, value] of Object.entries(input)) {
    if (isBinary(value)) {
      const header = `${partHeader(boundary, name)}; filename=${quote(fileNameOf(value, name))}`
      parts.push(`${header}\r\nContent-Type: application/octet-stream\r\n\r\n`, value, '\r\n')
    } else {
      for (const [field, text] of flatten({ [name]: value })) {
        parts.push(`${partHeader(boundary, field)}\r\n\r\n${text}\r\n`)
      }
    }
  }
  parts.push(`--${boundary}--\r\n`)
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    payload: new Uint8Array(await new Blob(parts).arrayBuffer()),
  }
}
