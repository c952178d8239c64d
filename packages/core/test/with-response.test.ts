import { createClient, isServiceError } from '@tc3/core'
import { withResponse } from '@tc3/core/with-response'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { stoppedClock } from './credentials/fixtures.js'
import { serve } from './credentials/http-server.js'
import {
  credentials,
  cvm,
  type DescribeInstancesResponse,
  describeInstances,
  expectedOutput,
} from './request-recorder.js'

const transports = [
  ['node:http', undefined],
  ['fetch', fetch],
] as const

describe.each(transports)('a call with its response, sent with %s', (_name, send) => {
  async function setUp(body: string, status = 200) {
    const { origin } = await serve(stoppedClock(), () => ({ body, status }))
    return createClient(cvm, { credentials, region: 'ap-guangzhou', endpoint: origin, fetch: send })
  }

  it('returns the output, the status and all headers', async () => {
    const client = await setUp(JSON.stringify({ Response: expectedOutput }))
    const { output, response } = await withResponse(client, describeInstances, { Limit: 1 })
    expectTypeOf(output).toEqualTypeOf<DescribeInstancesResponse>()
    expect(output).toEqual(expectedOutput)
    expect(response.status).toBe(200)
    expect(response.headers).toMatchObject({ date: 'Thu, 15 Jan 2026 12:00:00 GMT' })
    expect(Object.keys(response.headers)).toEqual(expect.arrayContaining(['connection', 'date']))
  })

  it('passes the options, and throws the errors of send', async () => {
    const error = { Code: 'ResourceNotFound', Message: 'no' }
    const client = await setUp(JSON.stringify({ Response: { Error: error, RequestId: 'r' } }))
    const failed = withResponse(client, describeInstances, {}, { region: 'ap-tokyo' })
    const reason = await failed.catch((thrown: unknown) => thrown)
    expect(isServiceError(reason) && reason.region).toBe('ap-tokyo')
  })

  it('can be replaced by a reader of the whole body', async () => {
    const body = '{"Response": {"RequestId": "r"} }\n'
    const client = await setUp(body, 500)
    const text = client.receive(describeInstances, {}, (response) => response.text())
    await expect(text).resolves.toBe(body)
  })
})
