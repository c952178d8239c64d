import { createScf, type ScfOptions } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'
import { scf } from 'tencentcloud-sdk-nodejs-scf'
import { onTestFinished } from 'vitest'

/** Starts an emulator that runs code, and connects the official SDK to it. Both end with the test. */
export async function officialClient(options: ScfOptions = {}) {
  const cloud = createScf({ code: 'run', rateLimits: false, ...options })
  const server = await listen(cloud)
  onTestFinished(async () => {
    await server.close()
    await cloud.close()
  })
  const { secretId, secretKey } = cloud.credentials
  const client = new scf.v20180416.Client({
    region: 'ap-guangzhou',
    credential: { secretId, secretKey },
    profile: { httpProfile: { endpoint: server.url.replace('http://', ''), protocol: 'http:' } },
  })
  return { cloud, server, client }
}
