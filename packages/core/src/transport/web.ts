import { platformGlobals } from '../platform-globals.js'
import type { Send } from './transport.js'

export const send: Send = (url, request) => platformGlobals.fetch(url, request)
