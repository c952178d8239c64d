import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { bundleForBrowsers } from './bundle.js'

function compressed(code: string) {
  return gzipSync(code, { level: 9 }).length
}
function kilobytes(bytes: number) {
  return `${(bytes / 1000).toFixed(2)} KB`
}

const programs = [
  {
    title: 'a client of one action',
    limit: 5500,
    program: `
      import { createClient } from '@tc3/core'
      import { invoke, scf } from '@tc3/client-scf/actions'
      export const call = (options, input) => createClient(scf, options).send(invoke, input)`,
  },
  {
    title: 'the complete client of SCF',
    limit: 9000,
    program: `export { ScfClient } from '@tc3/client-scf'`,
  },
]

describe('a bundle for browsers', () => {
  it.each(programs)(
    'has at most $limit bytes, minified and compressed, for $title',
    async ({ title, limit, program }) => {
      const { code, imports } = await bundleForBrowsers(program)
      process.stdout.write(`${title}: ${kilobytes(compressed(code))} of ${kilobytes(limit)}\n`)
      expect(imports).toEqual([])
      expect(code).not.toContain('node:')
      expect(compressed(code)).toBeLessThanOrEqual(limit)
    },
  )

  it('contains nothing that is imported but not used', async () => {
    const { code } = await bundleForBrowsers(`
      import { createClient } from '@tc3/core'
      import * as signing from '@tc3/core/signing'
      import * as platform from '@tc3/core/platform'
      import * as v1 from '@tc3/core/v1'
      import { ScfClient, isScfError } from '@tc3/client-scf'
      import * as actions from '@tc3/client-scf/actions'`)
    expect(code.trim()).toBe('')
  })

  it('contains only the actions that it uses', async () => {
    const [{ program } = { program: '' }] = programs
    const { code } = await bundleForBrowsers(program)
    expect(code).toContain('Invoke')
    expect(code).not.toMatch(/ListFunctions|InvokeFunction/)
  })

  it('contains only the signature that it uses', async () => {
    const [{ program } = { program: '' }] = programs
    const { code } = await bundleForBrowsers(program)
    expect(code).toContain('TC3-HMAC-SHA256')
    expect(code).not.toContain('HmacSHA')
  })

  it('can contain the emulator of SCF, without Node modules', async () => {
    const { code, imports } = await bundleForBrowsers(`export { createScf } from '@tc3/mock-scf'`)
    expect(imports).toEqual([])
    expect(code).toContain('CreateFunction')
    expect(code).not.toContain('node:')
  })
})
