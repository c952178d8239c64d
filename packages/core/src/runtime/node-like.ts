// Bun and Deno have Node's modules, but their fetch is faster than their node:http.
export * from '../crypto/node.js'
export { withEnvironment } from '../environment/node.js'
export { send } from '../transport/web.js'
export { defaultCredentials } from './default-credentials/node.js'
