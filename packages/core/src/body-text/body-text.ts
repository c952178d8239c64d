import type { HttpResponse } from '../transport/transport.js'

/**
 * Reads a whole body as UTF-8, or cancels it once it is larger than `maxBytes`.
 *
 * @param received The object whose `text` gets the decoded text, so that it is available if reading fails.
 * @returns Whether it was read completely.
 * @throws The error of the transport if the body is cut off.
 */
export type ReadText = (
  response: Pick<HttpResponse, 'body' | 'text'>,
  received: { text: string },
  maxBytes: number,
) => Promise<boolean>
