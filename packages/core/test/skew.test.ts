import { createClient } from '@tc3/core'
import { hmacSha256 } from '@tc3/core/v1'
import { describe, expect, it } from 'vitest'
import { cvm, expectedOutput, timestamp } from './request-recorder.js'
import { failure, read, respondingWith, write } from './scripted-responses.js'

const minute = 60

/** An error response of a service whose clock is `ahead` of the local one by this many seconds. */
function rejectedWith(code: string, ahead: number): Response {
  const date = new Date((timestamp + ahead) * 1000).toUTCString()
  return new Response(failure(code), { headers: { date } })
}

function timestampOffsets(requests: Request[]) {
  return requests.map((request) => Number(request.headers.get('x-tc-timestamp')) - timestamp)
}

describe('a clock that differs from the service’s', () => {
  it.each([-24 * 60 * minute, -10 * minute, 10 * minute, 24 * 60 * minute])(
    'is corrected after an expired signature, also for later calls of the client: %i s',
    async (ahead) => {
      const { options, requests } = respondingWith(rejectedWith('AuthFailure.SignatureExpire', ahead))
      const client = createClient(cvm, options)
      expect(await client.send(write, {})).toEqual(expectedOutput)
      await client.send(write, {})
      expect(timestampOffsets(requests)).toEqual([0, ahead, ahead])
      expect(requests[1]?.headers.get('authorization')).not.toBe(requests[0]?.headers.get('authorization'))
    },
  )

  it('is corrected once per call, also without a retry policy, and then without delay', async () => {
    const expire = () => rejectedWith('AuthFailure.SignatureExpire', 600)
    const { options, requests, clock } = respondingWith(expire(), expire())
    const client = createClient(cvm, { ...options, retry: false })
    await expect(client.send(read, {})).rejects.toMatchObject({
      code: 'AuthFailure.SignatureExpire',
      attempts: 2,
    })
    expect(timestampOffsets(requests)).toEqual([0, 600])
    expect(clock.sleeps).toEqual([])
  })

  it('is corrected after another AuthFailure whose Date is far from local time', async () => {
    const { options, requests } = respondingWith(rejectedWith('AuthFailure.SignatureFailure', 301))
    expect(await createClient(cvm, options).send(write, {})).toEqual(expectedOutput)
    expect(timestampOffsets(requests)).toEqual([0, 301])
  })

  it.each([
    ['a Date near local time', rejectedWith('AuthFailure.SignatureFailure', 300)],
    ['no Date', new Response(failure('AuthFailure.SignatureExpire'))],
    ['an invalid Date', new Response(failure('AuthFailure.SignatureExpire'), { headers: { date: 'x' } })],
    ['another error', rejectedWith('InvalidParameter', 3600)],
    ['a Date of more than a day later', rejectedWith('AuthFailure.SignatureExpire', 24 * 60 * minute + 1)],
    ['a Date of more than a day earlier', rejectedWith('AuthFailure.SignatureExpire', -24 * 60 * minute - 1)],
    ['a Date of 1970', rejectedWith('AuthFailure.SignatureExpire', -timestamp)],
    ['a Date of the year 9999', rejectedWith('AuthFailure.SignatureExpire', 250_000_000_000)],
  ])('is not corrected after %s', async (_case, response) => {
    const { options, requests } = respondingWith(response)
    const client = createClient(cvm, options)
    await expect(client.send(write, {})).rejects.toMatchObject({ name: 'ServiceError' })
    await client.send(write, {})
    expect(timestampOffsets(requests)).toEqual([0, 0])
  })

  it('is retried at the same time if the Date is that of the local clock', async () => {
    // The signature may have expired while the request was delayed.
    const { options, requests } = respondingWith(rejectedWith('AuthFailure.SignatureExpire', 0))
    expect(await createClient(cvm, options).send(write, {})).toEqual(expectedOutput)
    expect(timestampOffsets(requests)).toEqual([0, 0])
  })

  it('is corrected with v1 signatures too', async () => {
    const { options, requests } = respondingWith(rejectedWith('AuthFailure.SignatureExpire', 600))
    await createClient(cvm, { ...options, signatureMethod: hmacSha256 }).send(write, {})
    const form = new URLSearchParams(await requests[1]?.text())
    expect(form.get('Timestamp')).toBe(String(timestamp + 600))
  })
})
