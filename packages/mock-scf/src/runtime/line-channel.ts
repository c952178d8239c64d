import type { Duplex } from 'node:stream'

/** Exchanges lines of JSON with the program of an instance. */
export interface LineChannel {
  send(message: object): void
}

/** The longest line that is read, in bytes: a result of the largest size, each character escaped. */
const maxLineBytes = 64 * 1024 * 1024

/**
 * Opens a channel.
 *
 * @param receive Is called with each message. What is no JSON object is ignored: the function can write to the channel,
 * too.
 */
export function openLineChannel(
  stream: Duplex,
  receive: (message: Readonly<Record<string, unknown>>) => void,
): LineChannel {
  let chunks: Buffer[] = []
  let size = 0
  stream.on('data', (data: Buffer) => {
    let rest = data
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      const line = Buffer.concat([...chunks, rest.subarray(0, end)])
      chunks = []
      size = 0
      rest = rest.subarray(end + 1)
      const message = parseObject(line.toString())
      if (message) receive(message)
    }
    size += rest.length
    if (size > maxLineBytes) stream.destroy()
    else if (rest.length > 0) chunks.push(rest)
  })
  return { send: (message) => stream.write(`${JSON.stringify(message)}\n`) }
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}
