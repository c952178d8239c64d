import { decodeContent, hasContentCoding } from './content-coding.js'
import { isActive, nextTurn, noteActivity } from './event-loop.js'
import { sendWithHttp } from './http.js'
import { parseOrigin } from './origin.js'
import { sendOverSocket } from './sockets.js'
import type { Send } from './transport.js'
import { isUnchanged } from './unchanged-http.js'

/**
 * Sends over sockets, which takes two thirds of the processor time of node:http; or with node:http if that has been
 * replaced or configured. It asks for no content coding, which would take longer to decode than to receive.
 */
export const send: Send = async (url, request) => {
  // Only then is it known which connections were closed while the process was blocked or frozen. Turns take a sixth of the
  // time of a call, so those that follow each other closely do without.
  if (!isActive()) await nextTurn()
  request.signal?.throwIfAborted()
  noteActivity()
  const pathStart = url.indexOf('/', 'https://'.length)
  const origin = parseOrigin(url.slice(0, pathStart))
  const path = url.slice(pathStart)
  const overSocket = isUnchanged(origin.http) ? sendOverSocket(origin, path, request) : undefined
  const response = await (overSocket ?? sendWithHttp(origin, path, request))
  return hasContentCoding(response) ? decodeContent(response) : response
}
