// When preloaded, side effects of our modules at import throw. Node's own loader reads files and the environment, too, so
// these throw only if one of our modules is on the stack.
import { createRequire, syncBuiltinESMExports } from 'node:module'

function usedAtImport(name) {
  return new Error(`${name} is used at import`)
}

function isOurs() {
  return /[/\\]packages[/\\][^/\\]+[/\\]dist[/\\]/.test(new Error().stack)
}

for (const name of [
  'fetch',
  'Request',
  'Response',
  'Headers',
  'FormData',
  'Blob',
  'ReadableStream',
  'crypto',
]) {
  Object.defineProperty(globalThis, name, {
    get() {
      throw usedAtImport(name)
    },
  })
}

function guard(object, name) {
  const original = object[name]
  object[name] = function (...parameters) {
    if (isOurs()) throw usedAtImport(name)
    return Reflect.apply(original, this, parameters)
  }
}

for (const name of ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']) guard(globalThis, name)
guard(Math, 'random')
guard(Date, 'now')

const require = createRequire(import.meta.url)
for (const name of ['fs', 'fs/promises', 'child_process', 'dns', 'http', 'https', 'net', 'os', 'crypto']) {
  const builtin = require(name)
  for (const [member, { value, writable }] of Object.entries(Object.getOwnPropertyDescriptors(builtin))) {
    if (writable && typeof value === 'function' && !/^[A-Z]/.test(member)) guard(builtin, member)
  }
}
syncBuiltinESMExports()

process.env = new Proxy(process.env, {
  get(environment, name) {
    if (isOurs()) throw usedAtImport(`process.env.${String(name)}`)
    return environment[name]
  },
})
