import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'

const packageFolder = new URL('..', import.meta.url)

it('has no side effects at import: reads no environment, uses no web API and no cryptography', () => {
  // Accessing any of these takes milliseconds or a permission on some platform.
  const program = `
    for (const name of ['fetch', 'Request', 'Response', 'Headers', 'FormData', 'crypto'])
      Object.defineProperty(globalThis, name, { get() { throw new Error(name + ' is accessed') } })
    process.env = new Proxy(process.env, {
      get(environment, name) {
        // Node's own loader reads it too.
        if (new Error().stack.includes('/dist/')) throw new Error('the environment is read: ' + String(name))
        return environment[name]
      },
    })
    for (const entry of ['@tc3/core', '@tc3/core/signing', '@tc3/core/platform', '@tc3/core/failover', '@tc3/core/multipart', '@tc3/core/pacing', '@tc3/core/stream', '@tc3/core/v1']) await import(entry)
    if (process.moduleLoadList.includes('NativeModule crypto')) throw new Error('node:crypto is loaded')
    console.log('imported')
  `
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: packageFolder,
    encoding: 'utf8',
  })
  expect(output).toBe('imported\n')
})
