import { type Answer, failed } from './outcome.js'
import { statusCodes } from './status-codes.js'

/** The sides of a WebSocket. */
type Side = 'program' | 'caller'

/** Observes with which code, and from which side, a WebSocket is closed. */
export interface CloseWatch {
  /** Passes on what a side sends. */
  observe(side: Side, bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>
  /** Returns the outcome of the invocation, once the connection is closed. */
  answer(): Answer
}

/** The codes of a close that is no failure. */
const normalCodes: readonly (number | undefined)[] = [1000, 1010, 1011]

/** The documented maximum size of a message, in bytes. */
const maxMessageBytes = 1024 * 1024

/** The code of a close because of a message that is too large. */
const messageTooLarge = 1009

/** @param onBytes Is called when a side sends something. */
export function createCloseWatch(onBytes: () => void): CloseWatch {
  let close: { readonly side: Side; readonly code: number | undefined } | undefined
  return {
    async *observe(side, bytes) {
      const read = closeReader()
      try {
        for await (const chunk of bytes) {
          onBytes()
          const found = read(chunk)
          if (found) close ??= { side, code: found.code }
          if (found?.code === messageTooLarge) return
          yield chunk
        }
      } finally {
        close ??= { side, code: undefined }
      }
    },
    answer() {
      if (normalCodes.includes(close?.code)) return { result: '' }
      const { side = 'caller', code } = close ?? {}
      return failed(
        side === 'program' ? statusCodes.processExited : statusCodes.closedByCaller,
        `The ${side} closed the connection ${code === undefined ? 'without a code' : `with the code ${code}`}.`,
      )
    },
  }
}

/**
 * Returns a function that takes the bytes of one side in order, and returns why it closes the connection: its first close frame
 * once it is complete, or a message that is too large.
 */
function closeReader(): (bytes: Uint8Array) => { readonly code: number | undefined } | undefined {
  let head: Uint8Array = new Uint8Array()
  let skipped = 0
  let messageSize = 0
  return (bytes) => {
    let rest = bytes
    while (rest.length > 0) {
      if (skipped > 0) {
        const size = Math.min(skipped, rest.length)
        skipped -= size
        rest = rest.subarray(size)
        continue
      }
      rest = Buffer.concat([head, rest])
      const frame = readFrame(rest)
      if (!frame) {
        head = rest
        return undefined
      }
      if (frame.isClose) return { code: frame.code }
      if (frame.isMessage) messageSize = frame.continues ? messageSize + frame.size : frame.size
      if (messageSize > maxMessageBytes) return { code: messageTooLarge }
      head = new Uint8Array()
      rest = rest.subarray(frame.headSize)
      skipped = frame.size
    }
    return undefined
  }
}

const continuationOpcode = 0
const closeOpcode = 8

/** Reads the head of a frame, and the code of a close frame; undefined if there are too few bytes. */
function readFrame(bytes: Uint8Array) {
  const [first = 0, second = 0] = bytes
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const short = second & 0x7f
  const sizeBytes = short === 127 ? 8 : short === 126 ? 2 : 0
  const isMasked = (second & 0x80) !== 0
  const headSize = 2 + sizeBytes + (isMasked ? 4 : 0)
  const opcode = first & 0x0f
  const isClose = opcode === closeOpcode
  // Others are control frames, which may be between the frames of a message.
  const isMessage = opcode < closeOpcode
  const continues = opcode === continuationOpcode
  const codeSize = isClose && short >= 2 ? 2 : 0
  if (bytes.length < headSize + codeSize) return undefined
  const size = sizeBytes === 8 ? Number(view.getBigUint64(2)) : sizeBytes === 2 ? view.getUint16(2) : short
  const mask = isMasked ? view.getUint16(headSize - 4) : 0
  const code = codeSize === 0 ? undefined : view.getUint16(headSize) ^ mask
  return { isClose, isMessage, continues, code, headSize, size }
}
