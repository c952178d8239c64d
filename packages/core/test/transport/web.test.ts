import { createClient } from '@tc3/core'
import { afterEach, expect, it, vi } from 'vitest'
import { answer, clock, credentials, cvm, describeInstances } from '../recorder.js'

afterEach(() => vi.unstubAllGlobals())

it('uses the platform’s fetch, found when called, with redirects refused', async () => {
  const client = createClient(cvm, { credentials, clock, region: 'ap-guangzhou' })
  const platform = vi.fn(async () => new Response(JSON.stringify({ Response: answer })))
  vi.stubGlobal('fetch', platform)
  await client.send(describeInstances, {})
  expect(platform).toHaveBeenCalledExactlyOnceWith(
    'https://cvm.tencentcloudapi.com/',
    expect.objectContaining({ method: 'POST', redirect: 'manual' }),
  )
})
