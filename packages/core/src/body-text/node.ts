import { isLarger } from '../byte-size/node.js'
import { platformGlobals } from '../platform-globals.js'
import type { ReadText } from './body-text.js'

let decoder: TextDecoder | undefined

/** A decoder for each response, and a text for each of its chunks, would add a third to the time to parse a large one. */
function decode(chunks: readonly Uint8Array[]): string {
  decoder ??= new platformGlobals.TextDecoder()
  const [only = Buffer.concat(chunks)] = chunks.length === 1 ? chunks : []
  return decoder.decode(only)
}

export const readText: ReadText = async (response, received, maxBytes) => {
  // The bodies of some implementations of fetch are undefined, or streams of Node.
  const reader = response.body?.getReader?.()
  if (!reader) {
    received.text = await response.text()
    return !isLarger(received.text, maxBytes)
  }
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    while (size <= maxBytes) {
      const { done, value } = await reader.read()
      if (done) return true
      if (value) chunks.push(value)
      size += value?.length ?? 0
    }
  } finally {
    received.text = decode(chunks)
  }
  reader.cancel().catch(() => {})
  return false
}
