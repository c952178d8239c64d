import { ExpectationError, type Mock } from '@tc3/mock'
import { describe, expect, it } from 'vitest'
import { ask, codeOf, v1, v3 } from './caller.js'
import { createDemo, credentials, now } from './demo.js'

const start = now * 1000

describe('an entry describes a request', () => {
  it('that succeeded', async () => {
    const mock = createDemo()
    const request = v3({ input: { Text: 'é', Tags: ['a'], Node: null } })
    const { RequestId } = await ask(mock, request)
    const { body } = await mock.handle(request)
    expect(mock.journal.entries()[0]).toEqual({
      requestId: RequestId,
      time: start,
      duration: 0,
      form: { method: 'POST', contentType: 'application/json', signatureMethod: 'TC3-HMAC-SHA256' },
      action: 'Echo',
      region: 'ap-north',
      account: '100000000001',
      input: { Text: 'é', Tags: ['a'] },
      verified: true,
      warnings: [],
      output: {
        Input: { Text: 'é', Tags: ['a'] },
        Context: expect.objectContaining({ requestId: RequestId }),
      },
      size: { request: request.body.length, response: Buffer.byteLength(body) },
    })
  })

  it('that a stage rejected, as far as it was processed', async () => {
    const mock = createDemo({ rateLimits: true })
    await ask(mock, { ...v3(), method: 'PUT' })
    await ask(mock, v3({ body: '[]' }))
    await ask(mock, v3({ action: 'Nothing' }))
    await ask(mock, v3({ secretKey: 'wrong' }))
    await ask(mock, v3({ input: { Count: 'x' } }))
    await ask(mock, v3({ action: 'Fail', input: {} }))
    await ask(mock, v3({ region: 'ap-south', input: { Text: 'a' } }))
    for (let call = 0; call < 3; call++) await ask(mock, v3({ input: { Count: call } }))
    const seen = mock.journal.entries().map(({ refusedBy, action, verified, input, error }) => {
      return [refusedBy, action, verified, input, error?.code]
    })
    expect(seen).toEqual([
      ['receive', undefined, false, undefined, 'UnsupportedProtocol'],
      ['decode', undefined, false, undefined, 'InvalidParameter'],
      ['find action', 'Nothing', false, {}, 'InvalidAction'],
      ['authenticate', 'Echo', false, {}, 'AuthFailure.SignatureFailure'],
      ['validate', 'Echo', true, { Count: 'x' }, 'InvalidParameter'],
      [undefined, 'Fail', true, {}, undefined],
      [undefined, 'Echo', true, { Text: 'a' }, undefined],
      [undefined, 'Echo', true, { Count: 0 }, undefined],
      [undefined, 'Echo', true, { Count: 1 }, undefined],
      ['limit', 'Echo', true, { Count: 2 }, 'RequestLimitExceeded'],
    ])
  })

  it('whose handler failed', async () => {
    const mock = createDemo({
      handlers: {
        echo: () => {
          throw new Error('boom')
        },
      },
    })
    await ask(mock, v3())
    expect(mock.journal.last()).toMatchObject({
      refusedBy: 'handle',
      error: { code: 'InternalError' },
      output: undefined,
    })
  })

  it.each([
    [v1(), 'GET', undefined, 'HmacSHA1'],
    [
      v1({ method: 'POST', signatureMethod: 'HmacSHA256' }),
      'POST',
      'application/x-www-form-urlencoded',
      'HmacSHA256',
    ],
    [v3({ method: 'GET' }), 'GET', 'application/x-www-form-urlencoded', 'TC3-HMAC-SHA256'],
  ])('in each form', async (request, method, contentType, signatureMethod) => {
    const mock = createDemo()
    await ask(mock, request)
    expect(mock.journal.last()).toMatchObject({
      verified: true,
      form: { method, contentType, signatureMethod },
    })
    const size = request.method === 'GET' ? request.query.length : request.body.length
    expect(mock.journal.last()?.size.request).toBe(size)
  })

  it('whose signature does not match, with the cause', async () => {
    const mock = createDemo()
    await ask(mock, v3({ signing: { lines: (lines) => lines.with(0, 'post') } }))
    expect(mock.journal.last()).toMatchObject({
      verified: false,
      error: { code: 'AuthFailure.SignatureFailure' },
      signature: { cause: { part: 'HTTPRequestMethod' }, firstDifference: 0 },
    })
  })

  it('without secrets, wherever they were sent', async () => {
    const token = 'a-secret-token'
    const mock = createDemo({ credentials: [{ ...credentials, token }] })
    const requests = [
      v3({ token }),
      v3({ token, secretKey: 'a-wrong-key' }),
      v1({ token }),
      v1({ token, method: 'POST', secretKey: 'a-wrong-key' }),
      v3({
        token,
        input: { SecretKey: credentials.secretKey, Token: token, Authorization: token, Text: 'shown' },
      }),
      v3({ token, method: 'GET', query: `Token=${token}&Signature=${token}&Text=shown` }),
    ]
    for (const request of requests) await ask(mock, request)
    const written = JSON.stringify(mock.journal.entries())
    for (const secret of [token, credentials.secretKey, 'a-wrong-key']) expect(written).not.toContain(secret)
    for (const { headers, query } of requests) {
      const authorization = headers.get('authorization')
      const signature = authorization?.slice(-64) ?? new URLSearchParams(query).get('Signature')
      if (signature) expect(written).not.toContain(signature)
    }
    expect(mock.journal.last()?.input).toEqual({
      Token: '(not shown)',
      Signature: '(not shown)',
      Text: 'shown',
    })
  })
})

describe('the journal', () => {
  const call = (mock: Mock, Text: string) => ask(mock, v3({ input: { Text } }))
  const texts = (mock: Mock) => mock.journal.entries().map(({ input }) => Reflect.get(input ?? {}, 'Text'))

  it('returns the requests in order, those of an action, and the last one', async () => {
    const mock = createDemo()
    expect(mock.journal.last()).toBeUndefined()
    await call(mock, 'a')
    await ask(mock, v3({ action: 'Fail' }))
    await call(mock, 'b')
    const { journal } = mock
    expect(journal.entries().map(({ action }) => action)).toEqual(['Echo', 'Fail', 'Echo'])
    expect(journal.calls('Echo').map(({ input }) => input)).toEqual([{ Text: 'a' }, { Text: 'b' }])
    expect(journal.last()).toMatchObject({ input: { Text: 'b' } })
    expect(journal.last('Fail')).toMatchObject({ action: 'Fail' })
    expect(journal.last('Measure')).toBeUndefined()
    journal.clear()
    expect(journal.entries()).toEqual([])
    await call(mock, 'c')
    expect(texts(mock)).toEqual(['c'])
  })

  it('retains the latest requests up to the limit of entries', async () => {
    const mock = createDemo({ journal: { entries: 3 } })
    for (const [index, text] of [...'abcdefgh'].entries()) {
      await call(mock, text)
      expect(texts(mock)).toEqual([...'abcdefgh'].slice(Math.max(0, index - 2), index + 1))
    }
    mock.journal.clear()
    await call(mock, 'z')
    expect(texts(mock)).toEqual(['z'])
  })

  it('retains the latest requests up to the limit of bytes, but always the last one', async () => {
    const mock = createDemo({ journal: { bytes: 17_500 } })
    for (const text of ['a', 'b', 'c']) await call(mock, text.repeat(1500))
    // Request and response contain each text: about 5 KB per entry, with its other members.
    expect(texts(mock)).toEqual(['a', 'b', 'c'].map((text) => text.repeat(1500)))
    await call(mock, 'd'.repeat(1500))
    expect(texts(mock)).toEqual(['b', 'c', 'd'].map((text) => text.repeat(1500)))
    await call(mock, 'e'.repeat(20_000))
    expect(texts(mock)).toEqual(['e'.repeat(20_000)])
    await call(mock, 'f')
    expect(texts(mock)).toEqual(['f'])
  })

  it('must be able to retain an entry', () => {
    expect(() => createDemo({ journal: { entries: 0 } })).toThrow(RangeError)
  })
})

describe('expected requests', () => {
  async function recordCalls() {
    const mock = createDemo()
    await ask(mock, v3({ input: { Text: 'hello', Tags: ['a', 'b'], Node: { Count: 1, On: true } } }))
    await ask(mock, v3({ input: { Text: 'bye' }, region: 'ap-south' }))
    await ask(mock, v3({ input: { Count: 'x' } }))
    return mock.journal
  }

  it('are found by action, input, region, account, error and number', async () => {
    const journal = await recordCalls()
    const [hello, bye, wrong] = journal.entries()
    expect(journal.expect({ action: 'Echo' })).toEqual([hello, bye, wrong])
    expect(journal.expect({ action: 'Echo', input: { Text: 'hello' } })).toEqual([hello])
    expect(journal.expect({ action: 'Echo', input: { Node: { Count: 1 }, Tags: ['a', 'b'] } })).toEqual([
      hello,
    ])
    expect(journal.expect({ action: 'Echo', region: 'ap-south' })).toEqual([bye])
    expect(journal.expect({ action: 'Echo', account: '100000000001', times: 3 })).toHaveLength(3)
    expect(journal.expect({ action: 'Echo', error: 'InvalidParameter', times: 1 })).toEqual([wrong])
    expect(journal.expect({ action: 'Echo', error: null, times: 2 })).toEqual([hello, bye])
    expect(journal.expect({ action: 'Measure', times: 0 })).toEqual([])
  })

  it('are those of the journal, which cannot be changed', async () => {
    const journal = await recordCalls()
    const before = journal.calls('Echo')
    const expected = journal.expect({ action: 'Echo' })
    const [hello] = expected
    for (const name of Object.keys(before[0] ?? {})) {
      expect(Reflect.set(hello ?? {}, name, 'changed'), name).toBe(false)
      expect(Reflect.deleteProperty(hello ?? {}, name), name).toBe(false)
    }
    Object.assign(hello?.output ?? {}, { Text: 'changed' })
    expect(Reflect.apply(Array.prototype.splice, expected, [0])).toHaveLength(3)
    expect(journal.calls('Echo')).toEqual(before)
    expect(JSON.parse(JSON.stringify(journal.expect({ action: 'Echo' })))).toEqual(
      JSON.parse(JSON.stringify(before)),
    )
  })

  it('must be of an existing action', async () => {
    const { journal } = createDemo()
    expect(() => journal.expect({ action: 'Ecko', times: 0 })).toThrow(
      new TypeError('There is no action Ecko. Did you mean Echo?'),
    )
  })

  it('must be described by a valid expectation', () => {
    const { journal }: { journal: { expect(expectation: object): unknown } } = createDemo()
    for (const [expectation, message] of [
      [{ action: 'Echo', count: 1 }, 'The expectation has the unknown member count. Known: action, input,'],
      [{ action: 'Echo', input: [] }, 'The expectation: input must be an object, but is an empty array.'],
      [{ action: 'Echo', times: -1 }, 'The expectation: times must be at least 0, but is -1.'],
      [{}, 'The expectation lacks action.'],
    ] as const) {
      expect(() => journal.expect(expectation)).toThrow(TypeError)
      expect(() => journal.expect(expectation)).toThrow(message)
    }
  })

  it('may be of an unknown action that was called', async () => {
    const mock = createDemo()
    await codeOf(mock, v3({ action: 'Ecko' }))
    expect(mock.journal.expect({ action: 'Ecko', error: 'InvalidAction', times: 1 })).toHaveLength(1)
  })

  it('that are missing are an error, which shows the recorded ones', async () => {
    const journal = await recordCalls()
    function failure(expectation: Parameters<typeof journal.expect>[0]) {
      try {
        journal.expect(expectation)
      } catch (error) {
        if (error instanceof ExpectationError) return error
      }
      throw new Error('Expected an ExpectationError.')
    }

    const error = failure({ action: 'Echo', input: { Text: 'hallo' } })
    expect(error).toMatchObject({
      name: 'AssertionError',
      expected: { action: 'Echo', input: { Text: 'hallo' } },
      actual: [
        { action: 'Echo', input: { Text: 'hello' }, region: 'ap-north', error: undefined },
        { input: { Text: 'bye' }, region: 'ap-south' },
        { input: { Count: 'x' }, error: 'InvalidParameter' },
      ],
    })
    expect(error.message).toBe(
      `Expected at least one call of Echo with {"Text":"hallo"}, but none was recorded. The latest calls of the action:
  Echo ap-north {"Text":"hello","Tags":["a","b"],"Node":{"Count":1,"On":true}} → success (Text is "hello" instead of "hallo")
  Echo ap-south {"Text":"bye"} → success (Text is "bye" instead of "hallo")
  Echo ap-north {"Count":"x"} → InvalidParameter (Text is absent instead of "hallo")`,
    )
    expect(failure({ action: 'Echo', input: { Tags: ['a'] } }).message).toContain(
      '(Tags is ["a","b"] instead of ["a"])',
    )
    expect(failure({ action: 'Echo', input: { Node: { Count: 2 } } }).message).toContain(
      '(Node.Count is 1 instead of 2)',
    )
    expect(failure({ action: 'Echo', region: 'ap-south', times: 2 }).message).toMatch(
      /^Expected 2 calls of Echo in ap-south, but one was recorded\..*\n.*\(region ap-north instead of ap-south\)\n.*\(as expected\)/,
    )
    expect(failure({ action: 'Echo', error: 'LimitExceeded' }).message).toMatch(
      /of Echo that fails with LimitExceeded, but none was recorded.*\n.*\(success instead of LimitExceeded\)\n.*\n.*\(InvalidParameter instead of LimitExceeded\)$/,
    )
    expect(failure({ action: 'Echo', error: null, times: 1 }).message).toMatch(
      /^Expected one call of Echo that succeeds, but 2 were recorded/,
    )
    expect(failure({ action: 'Measure' }).message).toMatch(
      /^Expected at least one call of Measure, but none was recorded. The latest calls of any action:\n {2}Echo /,
    )
    journal.clear()
    expect(failure({ action: 'Echo' }).message).toMatch(/but none was recorded. The journal is empty.$/)
  })

  it('shows at most ten calls, and long inputs shortened', async () => {
    const mock = createDemo()
    for (let Count = 1; Count <= 12; Count += 1) await ask(mock, v3({ input: { Count } }))
    await ask(mock, v3({ input: { Text: 'x'.repeat(400) } }))
    const expectation = { action: 'Echo', account: 'another' }
    const message = messageOf(() => mock.journal.expect(expectation))
    const [title = '', ...lines] = message.split('\n')
    expect(title).toContain('Echo of the account another')
    expect(lines).toHaveLength(10)
    expect(lines[0]).toContain('{"Count":4}')
    expect(lines[9]).toContain(`{"Text":"${'x'.repeat(291)}… →`)
  })
})

function messageOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof ExpectationError) return error.message
  }
  throw new Error('Expected an ExpectationError.')
}
