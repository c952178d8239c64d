// Bun and Deno have Node's modules, but their fetch is faster than their node:http.
export * from '../abort/node.js'
export * from '../body-text/node.js'
export * from '../byte-size/node.js'
export * from '../cache/node.js'
export * from '../explain/node.js'
export * from '../json/node.js'
export { send } from '../transport/web.js'
export {
  defaultCredentials,
  hmacBase64,
  hmacSha256,
  hmacSha256Hex,
  sha256Hex,
  withEnvironment,
} from './node.js'
