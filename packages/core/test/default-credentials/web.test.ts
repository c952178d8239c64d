import { createClient } from '@tc3/core'
import { expect, it, vi } from 'vitest'
import { cvm, describeInstances, recorder } from '../request-recorder.js'

it('requires the option, and sends nothing', async () => {
  const { options, requests } = recorder()
  const client = createClient(cvm, { ...options, credentials: undefined })
  await expect(client.send(describeInstances, {})).rejects.toMatchObject({
    name: 'ConfigurationError',
    option: 'credentials',
    message:
      'The credentials must be a secretId and secretKey of visible ASCII characters; those of an emulator are cloud.credentials.',
  })
  expect(requests).toEqual([])
})

it('does not read the environment', async () => {
  vi.stubEnv('TENCENTCLOUD_SECRET_ID', 'AKIDenv')
  vi.stubEnv('TENCENTCLOUD_SECRET_KEY', 'env-key')
  const { options } = recorder()
  const client = createClient(cvm, { ...options, credentials: undefined })
  await expect(client.send(describeInstances, {})).rejects.toMatchObject({ option: 'credentials' })
  vi.unstubAllEnvs()
})
