import { createClient } from '@tc3/core'
import { hmacSha256 } from '@tc3/core/v1'
import { describe, expect, it } from 'vitest'
import { answering, failure, read, write } from './answers.js'
import { answer, cvm, timestamp } from './recorder.js'

const minute = 60

/** The service refuses the signature; its clock is `ahead` of ours by so many seconds. */
function refusal(code: string, ahead: number): Response {
  const date = new Date((timestamp + ahead) * 1000).toUTCString()
  return new Response(failure(code), { headers: { date } })
}

function stamps(requests: Request[]) {
  return requests.map((request) => Number(request.headers.get('x-tc-timestamp')) - timestamp)
}

describe('a clock that differs from the service’s', () => {
  it.each([-10 * minute, 10 * minute, 30 * 24 * 60 * minute])(
    'is corrected by an expired signature, for the client’s further calls too: %i s',
    async (ahead) => {
      const { options, requests } = answering(refusal('AuthFailure.SignatureExpire', ahead))
      const client = createClient(cvm, options)
      expect(await client.send(write, {})).toEqual(answer)
      await client.send(write, {})
      expect(stamps(requests)).toEqual([0, ahead, ahead])
      expect(requests[1]?.headers.get('authorization')).not.toBe(requests[0]?.headers.get('authorization'))
    },
  )

  it('is corrected once in a call, without the retry policy and without waiting', async () => {
    const expire = () => refusal('AuthFailure.SignatureExpire', 600)
    const { options, requests, clock } = answering(expire(), expire())
    const client = createClient(cvm, { ...options, retry: false })
    await expect(client.send(read, {})).rejects.toMatchObject({
      code: 'AuthFailure.SignatureExpire',
      attempts: 2,
    })
    expect(stamps(requests)).toEqual([0, 600])
    expect(clock.sleeps).toEqual([])
  })

  it('is corrected when another refusal carries a Date far from ours', async () => {
    const { options, requests } = answering(refusal('AuthFailure.SignatureFailure', 301))
    expect(await createClient(cvm, options).send(write, {})).toEqual(answer)
    expect(stamps(requests)).toEqual([0, 301])
  })

  it.each([
    ['a Date near ours', refusal('AuthFailure.SignatureFailure', 299)],
    ['no Date', new Response(failure('AuthFailure.SignatureExpire'))],
    ['a Date that is none', new Response(failure('AuthFailure.SignatureExpire'), { headers: { date: 'x' } })],
    ['another error', refusal('InvalidParameter', 3600)],
  ])('is not corrected by %s', async (_what, refused) => {
    const { options, requests } = answering(refused)
    const client = createClient(cvm, options)
    await expect(client.send(write, {})).rejects.toMatchObject({ name: 'ServiceError' })
    await client.send(write, {})
    expect(stamps(requests)).toEqual([0, 0])
  })

  it('is corrected with v1 signatures as well', async () => {
    const { options, requests } = answering(refusal('AuthFailure.SignatureExpire', 600))
    await createClient(cvm, { ...options, signatureMethod: hmacSha256 }).send(write, {})
    const form = new URLSearchParams(await requests[1]?.text())
    expect(form.get('Timestamp')).toBe(String(timestamp + 600))
  })
})
