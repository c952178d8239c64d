import { gzipSync } from 'node:zlib'
import { createScf } from '@tc3/mock-scf'
import { describe, expect, it } from 'vitest'
import { zip } from '../packages/mock-scf/test/zip.js'
import { type Bundler, bundlers } from './bundle.js'

function compressed(code: string) {
  return gzipSync(code, { level: 9 }).length
}
function kilobytes(bytes: number) {
  return `${(bytes / 1000).toFixed(2)} KB`
}

const oneAction = `
  import { createClient } from '@tc3/core'
  import { invoke, scf } from '@tc3/client-scf/actions'
  export const call = (options, input) => createClient(scf, options).send(invoke, input)`

const sizes = [
  { title: 'a client of one action', limit: 5500, program: oneAction },
  {
    title: 'the complete client of SCF',
    limit: 9200,
    program: `export { ScfClient } from '@tc3/client-scf'`,
  },
]

describe.each(Object.entries<Bundler>(bundlers))('a bundle of %s for browsers', (name, bundle) => {
  it.each(sizes)(
    'has at most $limit bytes, minified and compressed, for $title',
    async ({ title, limit, program }) => {
      const { code, imports } = await bundle(program)
      process.stdout.write(`${title}, ${name}: ${kilobytes(compressed(code))} of ${kilobytes(limit)}\n`)
      expect(imports).toEqual([])
      expect(code).not.toContain('node:')
      expect(compressed(code)).toBeLessThanOrEqual(limit)
    },
  )

  it('contains nothing that is imported but not used', async () => {
    const { code } = await bundle(`
      import { createClient } from '@tc3/core'
      import * as signing from '@tc3/core/signing'
      import * as platform from '@tc3/core/platform'
      import * as v1 from '@tc3/core/v1'
      import { ScfClient, isScfError } from '@tc3/client-scf'
      import * as actions from '@tc3/client-scf/actions'`)
    expect(code.trim()).toBe('')
  })

  it('contains only the actions that it uses', async () => {
    const { code } = await bundle(oneAction)
    expect(code).toContain('Invoke')
    expect(code).not.toMatch(/ListFunctions|InvokeFunction/)
  })

  it('contains only the signature that it uses', async () => {
    const { code } = await bundle(oneAction)
    expect(code).toContain('TC3-HMAC-SHA256')
    expect(code).not.toContain('HmacSHA')
  })

  it('can contain each job of the helpers of SCF, without Node modules or the actions of the other jobs', async () => {
    const jobs = [
      {
        program: `export { invokeJson } from '@tc3/scf-helpers'`,
        own: 'InvokeFunction',
        others: /CreateAlias|FunctionLogs/,
      },
      {
        program: `export { deployFunction } from '@tc3/scf-helpers'`,
        own: 'CreateAlias',
        others: /InvokeFunction|FunctionLogs/,
      },
      {
        program: `export { tailLogs } from '@tc3/scf-helpers'`,
        own: 'GetFunctionLogs',
        others: /InvokeFunction|CreateAlias/,
      },
    ]
    for (const { program, own, others } of jobs) {
      const { code, imports } = await bundle(program)
      expect(imports).toEqual([])
      expect(code).not.toContain('node:')
      expect(code).toContain(own)
      expect(code).not.toMatch(others)
    }
  })

  it('can deploy bytes, and says that a path needs a file system', async () => {
    const { code } = await bundle(`
      import { createClient } from '@tc3/core'
      import { scf } from '@tc3/client-scf/actions'
      import { deployFunction } from '@tc3/scf-helpers'
      export default (options, code) => deployFunction(createClient(scf, options), { name: 'hello', code })`)
    const { default: deploy } = await import(
      `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
    )
    const { credentials, fetch } = createScf()
    const options = { region: 'ap-guangzhou', credentials, fetch }
    await expect(deploy(options, Buffer.from(zip().ZipFile, 'base64'))).resolves.toMatchObject({
      created: true,
    })
    await expect(deploy(options, './hello')).rejects.toThrow(
      'this platform has no file system. Pass the bytes',
    )
  })

  it('can contain the emulator of SCF, without Node modules', async () => {
    const { code, imports } = await bundle(`export { createScf } from '@tc3/mock-scf'`)
    expect(imports).toEqual([])
    expect(code).toContain('CreateFunction')
    expect(code).not.toContain('node:')
  })
})
