import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'

const packageFolder = new URL('../..', import.meta.url)

const entries = readdirSync(new URL('src/credentials', packageFolder), { withFileTypes: true }).flatMap(
  (file) => (file.isFile() ? [`@tc3/core/credentials/${file.name.replace(/\.ts$/, '')}`] : []),
)

it('has no side effects at import and at creation of a provider: reads no environment, uses no web API', () => {
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
    process.getBuiltinModule = () => { throw new Error('a module of Node is loaded') }
    for (const entry of ${JSON.stringify(entries)}) {
      for (const [name, create] of Object.entries(await import(entry))) {
        if (name.startsWith('from')) create({ credentials: {} })
      }
    }
    console.log('imported')
  `
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: packageFolder,
    encoding: 'utf8',
  })
  expect(entries).toContain('@tc3/core/credentials/default')
  expect(output).toBe('imported\n')
})

it('does not export internal modules', async () => {
  const internal: string = '@tc3/core/credentials/internal/ini'
  await expect(import(internal)).rejects.toThrow()
})
