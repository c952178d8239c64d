import { globals } from '../globals.js'
import { replacePlatformGlobals } from '../platform-globals.js'

// The platform may be an old one, or Node behind jsdom, whose errors have causes and codes.
export { adviceOnSize, describeCause, isUnsent } from '../explain/node.js'
export { parseJson, stringifyJson } from '../json/node.js'
export * from './web.js'

// Jest names neither `node` nor `module` if its environment is jsdom, which hides globals of Node.
replacePlatformGlobals(globals())
