import { type Credentials, createClient } from '@tc3/core'
import { createClock } from '@tc3/mock'
import { createSts } from '@tc3/mock-sts'
import { describe, expect, it } from 'vitest'
import { sts as product } from '../dist/generated/product.js'

const clock = createClock()
clock.freeze()
const account = '100000000002'
const permanent = {
  secretId: 'AKIDPERMANENT',
  secretKey: 'permanent',
  account,
  deny: ['sts:GetFederationToken'],
}

function start() {
  const cloud = createSts({ credentials: [permanent], clock })
  function call(name: string, input: object, credentials: Credentials = permanent) {
    const client = createClient(product, { credentials, fetch: cloud.fetch, clock })
    return client.send({ name, region: false }, input) as Promise<Record<string, unknown>>
  }
  async function assumeRole(input: object = {}, credentials?: Credentials) {
    const role = { RoleArn: `qcs::cam::uin/${account}:roleName/deployer`, RoleSessionName: 'ci' }
    const output = await call('AssumeRole', { ...role, ...input }, credentials)
    const { TmpSecretId, TmpSecretKey, Token } = output.Credentials as Record<string, string>
    return {
      output,
      credentials: { secretId: TmpSecretId ?? '', secretKey: TmpSecretKey ?? '', token: Token ?? '' },
    }
  }
  return { cloud, call, assumeRole }
}

describe('the credentials of a role', () => {
  it('are accepted as those of the same account, and keep what is denied to their issuer', async () => {
    const { call, assumeRole } = start()
    const { credentials } = await assumeRole()
    expect(await call('GetCallerIdentity', {}, credentials)).toMatchObject({
      Type: 'CAMRole',
      AccountId: account,
      Arn: `qcs::sts:${account}:assumed-role/deployer`,
      UserId: 'deployer:ci',
    })
    const denied = call('GetFederationToken', { Name: 'a', Policy: '{}' }, credentials)
    await expect(denied).rejects.toMatchObject({ code: 'UnauthorizedOperation' })
  })

  it('are refused without their token, with another one, and with another key', async () => {
    const { call, assumeRole } = start()
    const { credentials } = await assumeRole()
    const other = (await assumeRole()).credentials
    const { secretId, secretKey } = credentials
    for (const [wrong, code] of [
      [{ secretId, secretKey }, 'AuthFailure.TokenFailure'],
      [{ ...credentials, token: other.token }, 'AuthFailure.TokenFailure'],
      [{ ...credentials, secretKey: other.secretKey }, 'AuthFailure.SignatureFailure'],
    ] as const) {
      await expect(call('GetCallerIdentity', {}, wrong)).rejects.toMatchObject({ code })
    }
  })

  it('can assume a role again', async () => {
    const { call, assumeRole } = start()
    const { credentials } = await assumeRole({}, (await assumeRole()).credentials)
    expect(await call('GetCallerIdentity', {}, credentials)).toMatchObject({ AccountId: account })
  })

  it('expire when their response says', async () => {
    const { call, assumeRole } = start()
    const { output, credentials } = await assumeRole({ DurationSeconds: 60 })
    const expected = Math.floor(clock.now() / 1000) + 60
    expect(output).toMatchObject({
      ExpiredTime: expected,
      Expiration: new Date(expected * 1000).toISOString().replace('.000Z', 'Z'),
    })
    clock.advance(58_000)
    await call('GetCallerIdentity', {}, credentials)
    clock.advance(2_000)
    await expect(call('GetCallerIdentity', {}, credentials)).rejects.toMatchObject({
      code: 'AuthFailure.TokenFailure',
    })
  })

  it('are part of a snapshot without their secrets, and valid wherever it is restored with the same key pair', async () => {
    const { cloud, assumeRole } = start()
    const { credentials } = await assumeRole()
    const snapshot = JSON.stringify(cloud.snapshot())
    expect(snapshot).toContain(credentials.secretId)
    expect(snapshot).not.toContain(credentials.secretKey)
    expect(snapshot).not.toContain(credentials.token)

    const restored = start()
    await expect(restored.call('GetCallerIdentity', {}, credentials)).rejects.toMatchObject({
      code: 'AuthFailure.SecretIdNotFound',
    })
    restored.cloud.seed(cloud.snapshot())
    expect(await restored.call('GetCallerIdentity', {}, credentials)).toMatchObject({ Type: 'CAMRole' })
  })
})

it('the credentials of a federated user are accepted, and those of a permanent key pair are the account', async () => {
  const cloud = createSts()
  const client = (credentials: Credentials) => createClient(product, { credentials, fetch: cloud.fetch })
  const issued = (await client(cloud.credentials).send(
    { name: 'GetFederationToken', region: false },
    { Name: 'guest', Policy: '{}' },
  )) as { Credentials: { TmpSecretId: string; TmpSecretKey: string; Token: string } }
  const { TmpSecretId, TmpSecretKey, Token } = issued.Credentials
  const identity = { name: 'GetCallerIdentity', region: false }
  const federated = { secretId: TmpSecretId, secretKey: TmpSecretKey, token: Token }
  expect(await client(federated).send(identity, {})).toMatchObject({ UserId: '100000000001:guest' })
  expect(await client(cloud.credentials).send(identity, {})).toMatchObject({
    Type: 'CAMUser',
    UserId: '100000000001',
  })
})

it('a role whose name has another form is refused', async () => {
  const { assumeRole } = start()
  await expect(assumeRole({ RoleArn: 'deployer' })).rejects.toMatchObject({
    code: 'InvalidParameter.ParamError',
  })
})
