import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ScfClient } from '@tc3/client-scf'
import { createScf } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'
import { deployFunction, invokeJson, isFunctionError, tailLogs } from '@tc3/scf-helpers'
import { expect, it } from 'vitest'
import { configuration } from './emulator.js'

it('all jobs work over HTTP', async () => {
  const cloud = createScf({
    run: ({ event }) =>
      event === '"fail"' ? { failure: { message: 'no' } } : { returned: JSON.parse(event) },
  })
  const server = await listen(cloud)
  const folder = await mkdtemp(join(tmpdir(), 'tc3-'))
  try {
    await writeFile(join(folder, 'index.js'), 'exports.main_handler = async (event) => event')
    const scf = new ScfClient({
      region: 'ap-guangzhou',
      credentials: cloud.credentials,
      endpoint: server.url,
    })
    const startTime = cloud.clock.now()
    const deployment = { name: 'hello', code: folder, configuration, alias: 'production' }
    expect(await deployFunction(scf, deployment)).toMatchObject({ created: true, version: '1' })
    expect(await deployFunction(scf, deployment)).toMatchObject({ changed: false, version: '1' })
    expect(await invokeJson(scf, 'hello', { a: 1 }, { qualifier: 'production' })).toEqual({ a: 1 })
    const error = await invokeJson(scf, 'hello', 'fail').catch((reason: unknown) => reason)
    expect(isFunctionError(error) && error.reason).toBe('no')

    const codes: number[] = []
    for await (const { RetCode } of tailLogs(scf, 'hello', { startTime, utcOffset: 0 })) {
      codes.push(RetCode)
      if (codes.length === 2) break
    }
    expect(codes.sort()).toEqual([0, 430])
  } finally {
    await server.close()
    await rm(folder, { recursive: true })
  }
})
