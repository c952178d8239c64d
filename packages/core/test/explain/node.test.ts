import { createClient } from '@tc3/core'
import { expect, it } from 'vitest'
import { credentials, cvm, describeInstances, recorder } from '../request-recorder.js'

it.each<[string, unknown, string]>([
  ['undefined', undefined, ', but are undefined.'],
  ['null', null, ', but are null.'],
  ['text', 'SECRET', ', but are string.'],
  ['a Promise', Promise.resolve(credentials), ', but are a Promise: await it, or pass a function.'],
  ['empty', {}, ', but have none.'],
  ['misspelt', { SecretId: 'AKID', SecretKey: 'SECRET' }, ', but have SecretId, SecretKey.'],
  [
    'an answer of STS',
    { Credentials: { TmpSecretId: 'AKID', TmpSecretKey: 'SECRET', Token: 'TOKEN' }, ExpiredTime: 1 },
    ', but have Credentials, ExpiredTime.',
  ],
  ['half given', { secretId: 'AKID', secretKey: undefined }, ', but have secretId.'],
  ['with an invalid token', { ...credentials, token: 1 }, ', but have secretId, secretKey.'],
])('explains credentials that are %s', async (_case, invalid, explanation) => {
  const { options } = recorder()
  for (const given of [invalid, () => invalid, async () => invalid]) {
    // Without the option, the default applies. A function may return a Promise.
    if (given == null || (typeof given === 'function' && invalid instanceof Promise)) continue
    const client = createClient(cvm, { ...options, credentials: given as typeof credentials })
    const error: unknown = await client.send(describeInstances, {}).catch((reason: unknown) => reason)
    expect(String(error)).toContain(`of visible ASCII characters${explanation}`)
    expect(String(error)).not.toMatch(/AKID|SECRET|TOKEN/)
  }
})
