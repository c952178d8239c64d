import { describe, expect, it } from 'vitest'
import { codeOf, errorOf, v1, v3 } from './caller.js'
import { createDemo, credentials } from './demo.js'

function denying(...deny: string[]) {
  return createDemo({
    credentials: [
      { ...credentials, deny },
      { secretId: 'AKIDOTHER', secretKey: 'other' },
    ],
  })
}
const other = { secretId: 'AKIDOTHER', secretKey: 'other' }

describe('an operation that is denied to a key pair', () => {
  it.each([
    ['by its name', 'demo:Echo'],
    ['by the beginning of its name', 'demo:Ec*'],
    ['with all of the product', 'demo:*'],
  ])('is refused: %s', async (_, pattern) => {
    const mock = denying(pattern)
    for (const request of [v3(), v1()]) {
      expect(await errorOf(mock, request)).toEqual({
        Code: 'UnauthorizedOperation',
        Message: 'The key pair is not allowed to perform the operation demo:Echo.',
      })
    }
    expect(mock.journal.last()).toMatchObject({
      refusedBy: 'authorize',
      account: '100000000001',
      verified: true,
    })
    // Other key pairs of the account are allowed to perform it.
    expect(await codeOf(mock, v3(other))).not.toBeTypeOf('string')
  })

  it.each(['demo:Echo2*', 'demo:ech*', 'scf:Echo', 'demo:Fail'])(
    'is not one that %s denies',
    async (pattern) => {
      expect(await codeOf(denying(pattern), v3())).not.toBeTypeOf('string')
    },
  )

  it('is refused only if the signature is valid, and before the input is checked', async () => {
    const mock = denying('demo:Echo')
    expect(await codeOf(mock, v3({ secretKey: 'wrong' }))).toBe('AuthFailure.SignatureFailure')
    expect(await codeOf(mock, v3({ input: { No: 1 } }))).toBe('UnauthorizedOperation')
  })
})

it.each([
  ['Echo', 'A denied operation is written as demo:'],
  ['demo:', 'A denied operation is written as demo:'],
  ['demo:Echo:x', 'A denied operation is written as demo:'],
  ['demo:Ecoh', 'There is no action Ecoh. Did you mean Echo?'],
])('the operation %s cannot be denied', (operation, message) => {
  expect(() => denying(operation)).toThrow(message)
})
