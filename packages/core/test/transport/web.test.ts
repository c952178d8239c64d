import { createClient } from '@tc3/core'
import { afterEach, expect, it, vi } from 'vitest'
import { clock, credentials, cvm, describeInstances, expectedOutput } from '../request-recorder.js'

afterEach(() => vi.unstubAllGlobals())

it('uses the platform’s fetch at the time of the call, without following redirects', async () => {
  const client = createClient(cvm, { credentials, clock, region: 'ap-guangzhou' })
  const platform = vi.fn(async () => new Response(JSON.stringify({ Response: expectedOutput })))
  vi.stubGlobal('fetch', platform)
  await client.send(describeInstances, {})
  expect(platform).toHaveBeenCalledExactlyOnceWith(
    'https://cvm.tencentcloudapi.com/',
    expect.objectContaining({ method: 'POST', redirect: 'manual' }),
  )
})
