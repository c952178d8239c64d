import { globals } from '../globals.js'
import type { Send } from './transport.js'

export const send: Send = (url, request) => globals().fetch(url, request)
