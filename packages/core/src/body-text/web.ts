import { isLarger } from '../byte-size/web.js'
import { platformGlobals } from '../platform-globals.js'
import type { ReadText } from './body-text.js'

export const readText: ReadText = async (response, received, maxBytes) => {
  // The bodies of some implementations of fetch are undefined, or streams of Node.
  const reader = response.body?.getReader?.()
  if (!reader) {
    received.text = await response.text()
    return !isLarger(received.text, maxBytes)
  }
  const decoder = new platformGlobals.TextDecoder()
  let size = 0
  while (size <= maxBytes) {
    const { done, value } = await reader.read()
    received.text += decoder.decode(value, { stream: !done })
    if (done) return true
    size += value?.length ?? 0
  }
  reader.cancel().catch(() => {})
  return false
}
