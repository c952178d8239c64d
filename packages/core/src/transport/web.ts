import type { Send } from './transport.js'

export const send: Send = (url, request) => fetch(url, request)
