export * from '../crypto/web.js'
export { withEnvironment } from '../environment/web.js'
export { send } from '../transport/web.js'
export { defaultCredentials } from './default-credentials/web.js'
