export * from '../crypto/node.js'
export { withEnvironment } from '../environment/node.js'
export { send } from '../transport/node.js'
export { defaultCredentials } from './default-credentials/node.js'
