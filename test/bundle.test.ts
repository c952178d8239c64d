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
    limit: 5000,
    program: `
      import { createClient } from '@tc3/core'
      import { invoke, scf } from '@tc3/client-scf/actions'
      export const call = (options, input) => createClient(scf, options).send(invoke, input)`,
  },
  {
    title: 'the whole client of SCF',
    limit: 20_000,
    program: `export { ScfClient } from '@tc3/client-scf'`,
  },
]

describe('a bundle for browsers holds', () => {
  it.each(programs)(
    '$title in at most $limit bytes, minified and compressed',
    async ({ title, limit, program }) => {
      const { code, imports } = await bundleForBrowsers(program)
      process.stdout.write(`${title}: ${kilobytes(compressed(code))} of ${kilobytes(limit)}\n`)
      expect(imports).toEqual([])
      expect(code).not.toContain('node:')
      expect(compressed(code)).toBeLessThanOrEqual(limit)
    },
  )

  it('nothing of what is imported and not used', async () => {
    const { code } = await bundleForBrowsers(`
      import { createClient } from '@tc3/core'
      import * as signing from '@tc3/core/signing'
      import * as platform from '@tc3/core/platform'
      import * as v1 from '@tc3/core/v1'
      import { ScfClient, isScfError } from '@tc3/client-scf'
      import * as actions from '@tc3/client-scf/actions'`)
    expect(code.trim()).toBe('')
  })

  it('no action but those that it uses', async () => {
    const [{ program } = { program: '' }] = programs
    const { code } = await bundleForBrowsers(program)
    expect(code).toContain('Invoke')
    expect(code).not.toMatch(/ListFunctions|InvokeFunction/)
  })

  it('no signature but that which it uses', async () => {
    const [{ program } = { program: '' }] = programs
    const { code } = await bundleForBrowsers(program)
    expect(code).toContain('TC3-HMAC-SHA256')
    expect(code).not.toContain('HmacSHA')
  })

  it('the emulator of SCF too, with nothing of Node', async () => {
    const { code, imports } = await bundleForBrowsers(`export { createScf } from '@tc3/mock-scf'`)
    expect(imports).toEqual([])
    expect(code).toContain('CreateFunction')
    expect(code).not.toContain('node:')
  })
})
