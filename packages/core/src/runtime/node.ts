import { globals } from '../globals.js'
import { replacePlatformGlobals } from '../platform-globals.js'

export * from '../abort/node.js'
export * from '../body-text/node.js'
export * from '../byte-size/node.js'
export * from '../cache/node.js'
export * from '../crypto/node.js'
export { withEnvironment } from '../environment/node.js'
export * from '../explain/node.js'
export * from '../json/node.js'
export { send } from '../transport/node.js'
export { defaultCredentials } from './default-credentials/lazy.js'

// Tests may use this runtime in jsdom, which hides globals of Node.
replacePlatformGlobals(globals())
