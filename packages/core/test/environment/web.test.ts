import { createClient } from '@tc3/core'
import { expect, it, vi } from 'vitest'
import { cvm, describeInstances, describeRegions, recorder } from '../request-recorder.js'

it('has no effect on other platforms', async () => {
  const environment = { TENCENTCLOUD_REGION: 'ap-tokyo', TENCENTCLOUD_ENDPOINT_URL: 'http://127.0.0.1:1' }
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  const { options, request } = recorder()
  const client = createClient(cvm, { ...options, region: undefined, environment })
  await expect(client.send(describeInstances, {})).rejects.toMatchObject({ option: 'region' })
  await client.send(describeRegions, {})
  expect(request().url).toBe(`https://${cvm.endpoint}/`)
  vi.unstubAllEnvs()
})
