import assert from 'node:assert/strict'
import { Capi } from '@tencent-sdk/capi'
import { endpoint, region, secretId, secretKey } from './account.js'
import { runClientFlows } from './client-flows.js'
import { flow } from './flow.js'

/** Creates a function that calls an action. */
function connect(options = {}) {
  const account = { secretId, secretKey, region, serviceType: 'scf', version: '2018-04-16', ...options }
  const capi = new Capi(account)
  return async (Action, input = {}) => {
    const { Response } = await capi.request({ Action, ...input }, account)
    if (Response.Error) throw Object.assign(new Error(Response.Error.Message), { code: Response.Error.Code })
    return Response
  }
}

await runClientFlows('capi', connect())

const signatures = {
  HmacSHA256: { signatureMethod: 'sha256' },
  'TC3-HMAC-SHA256': { isV3: true },
  'a query': { method: 'GET' },
  'an endpoint': { protocol: 'http', host: endpoint },
}
for (const [name, options] of Object.entries(signatures)) {
  await flow(name, async () => {
    assert.equal((await connect(options)('ListFunctions')).TotalCount, 0)
  })
}
