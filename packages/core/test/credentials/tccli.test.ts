import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromTccli, type TccliOptions } from '@tc3/core/credentials/tccli'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import {
  credentialsErrorMessage,
  errorOf,
  fileError,
  fileReader,
  routingFetch,
  start,
  stoppedClock,
} from './fixtures.js'
import { instanceCredentials, metadataService } from './metadata-service.js'
import { roleArn, roleCredentials, stsService } from './sts.js'

afterEach(() => vi.unstubAllEnvs())

const environment = { HOME: '/home/ada' }
const path = '/home/ada/.tccli/default.credential'
const pair = { secretId: 'AKIDada', secretKey: 'ada-key' }
const second = 1 / 1000

/** The file that tccli writes after a login. Its expiration is in seconds since 1970. */
function login(type: 'oauth' | 'sso', expiresAt: number) {
  return {
    type,
    ...pair,
    token: 'ada-token',
    expiresAt,
    [type]: { accessToken: 'access', refreshToken: 'refresh', expiresAt, site: 'cn' },
  }
}

function fromFiles(files: Record<string, object | string | Error>, options: TccliOptions = {}) {
  const texts = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' || content instanceof Error ? content : JSON.stringify(content, null, 4),
  ])
  return fromTccli({ environment, readFile: fileReader(Object.fromEntries(texts)), ...options })
}

describe('fromTccli', () => {
  it.each<[string, object | string]>([
    ['a key pair', pair],
    ['a key pair of the type default', { ...pair, type: 'default' }],
    ['no token', { ...pair, token: null }],
    ['an empty token', { ...pair, token: '' }],
    ['other members', { ...pair, region: 'ap-tokyo', 'role-arn': '', extra: [1] }],
    ['a byte order mark', `\uFEFF${JSON.stringify(pair)}\r\n`],
  ])('reads a profile with %s', async (_case, content) => {
    expect(await fromFiles({ [path]: content })()).toEqual({ ...pair, token: undefined })
  })

  it('reads a temporary key pair', async () => {
    expect(await fromFiles({ [path]: { ...pair, token: 'ada-token' } })()).toEqual({
      ...pair,
      token: 'ada-token',
    })
  })

  it.each(['oauth', 'sso'] as const)(
    'uses the key pair of a login with %s until it expires',
    async (type) => {
      const clock = stoppedClock()
      const provider = fromFiles({ [path]: login(type, (start + 60_000) * second) }, { clock })
      expect(await provider()).toEqual({ ...pair, token: 'ada-token' })
      clock.advance(59_999)
      expect(await provider()).toMatchObject(pair)
      clock.advance(1)
      expect(await credentialsErrorMessage(provider, { provider: 'tccli', absent: false })).toBe(
        `${path} has a key pair that has expired. Any command of tccli with this profile renews it; otherwise, log in again with tccli.`,
      )
    },
  )

  it('assumes the role of a profile, once for many calls', async () => {
    const clock = stoppedClock()
    const sts = await stsService(clock, { caller: pair })
    const content = { ...pair, 'role-arn': roleArn, 'role-session-name': 'ada' }
    const variables = { ...environment, TENCENTCLOUD_ENDPOINT_URL_STS: sts.origin }
    const provider = fromFiles({ [path]: content }, { clock, environment: variables })
    expect(await provider()).toMatchObject(roleCredentials(1))
    expect(await provider()).toMatchObject(roleCredentials(1))
    expect(sts.requests.map(({ body }) => JSON.parse(body))).toMatchObject([{ RoleSessionName: 'ada' }])
    clock.advance(7_200_000)
    expect(await provider()).toMatchObject(roleCredentials(2))
  })

  it('uses the role of the instance', async () => {
    const clock = stoppedClock()
    const metadata = await metadataService(clock)
    const fetch = routingFetch({ '169.254.0.23': metadata.origin })
    const provider = fromFiles({ [path]: { ...pair, type: 'cvm-role' } }, { clock, fetch })
    expect(await provider()).toMatchObject(instanceCredentials(1))
    expect(await provider()).toMatchObject(instanceCredentials(1))
  })

  it.each<[string, TccliOptions]>([
    ['the option', { profile: 'dev' }],
    [
      'TENCENTCLOUD_PROFILE',
      { environment: { ...environment, TENCENTCLOUD_PROFILE: 'dev', TCCLI_PROFILE: 'x' } },
    ],
    ['TCCLI_PROFILE', { environment: { ...environment, TENCENTCLOUD_PROFILE: '', TCCLI_PROFILE: 'dev' } }],
    [
      'the option, whatever the environment',
      { profile: 'dev', environment: { ...environment, TCCLI_PROFILE: 'x' } },
    ],
  ])('reads the profile of %s', async (_case, options) => {
    const dev = { secretId: 'AKIDdev', secretKey: 'dev-key' }
    const files = { [path]: pair, '/home/ada/.tccli/dev.credential': dev }
    expect(await fromFiles(files, options)()).toMatchObject(dev)
  })

  it('reads the files of the process by default, at each call', async () => {
    const home = await mkdtemp(join(tmpdir(), 'tc3-tccli-'))
    onTestFinished(() => rm(home, { recursive: true }))
    await mkdir(join(home, '.tccli'))
    const file = join(home, '.tccli', 'of-this-test.credential')
    vi.stubEnv('HOME', home)
    const provider = fromTccli({ profile: 'of-this-test' })
    expect(await credentialsErrorMessage(provider, { absent: true })).toBe(
      `${file} does not exist. Run tccli configure --profile of-this-test.`,
    )
    await writeFile(file, JSON.stringify(pair))
    expect(await provider()).toMatchObject(pair)
    await writeFile(file, JSON.stringify({ secretId: 'AKIDnew', secretKey: 'new-key' }))
    expect(await provider()).toMatchObject({ secretId: 'AKIDnew' })
    await writeFile(file, ' '.repeat(1_048_577))
    expect(await credentialsErrorMessage(provider, { absent: false })).toContain(
      `${file} has more than 1048576 bytes,`,
    )
  })

  it.each<[string, string | object | Error, string]>([
    ['that is cut off', '{"secretId": "AKIDada", "secretKey": "ada-k', 'is not a JSON object. Correct it,'],
    ['that is no object', '"ada-key"', 'is not a JSON object.'],
    ['in UTF-16', Buffer.from(JSON.stringify(pair), 'utf16le').toString(), 'is not in UTF-8,'],
    ['that is too large', `${JSON.stringify(pair)}${' '.repeat(1_048_576)}`, 'has more than 1048576 bytes,'],
    ['that cannot be read', fileError('EACCES'), 'cannot be read (EACCES).'],
    ['without a key', { secretId: 'AKIDada' }, 'has no secretKey. Run tccli configure for this profile.'],
    ['without values', { secretId: 'None', secretKey: 'None' }, 'has no secretId and no secretKey.'],
    [
      'with values of other types',
      { secretId: 1, secretKey: ['ada-key'] },
      'has no secretId and no secretKey.',
    ],
    ['of a login without a token', { ...login('sso', 9e9), token: '' }, 'has no token. Run tccli auth login'],
    [
      'of a login without an expiration',
      { ...login('oauth', 0), expiresAt: 'ada-key' },
      'has no number expiresAt.',
    ],
    [
      'of an unknown type',
      { ...pair, type: 'ada-key' },
      'has a type other than oauth, sso, cvm-role and default.',
    ],
    [
      'with a role and no session',
      { ...pair, 'role-arn': roleArn },
      'has role-arn but no role-session-name. Add',
    ],
    [
      'with a session and no role',
      { ...pair, 'role-session-name': 'a' },
      'has role-session-name but no role-arn.',
    ],
  ])('reports a file %s, and quotes nothing of it', async (_case, content, problem) => {
    const provider = fromFiles({ [path]: content })
    const message = await credentialsErrorMessage(provider, { provider: 'tccli', absent: false })
    expect(message).toContain(`${path} ${problem}`)
    const error = await errorOf(provider)
    expect(`${message} ${error instanceof Error && error.cause}`).not.toMatch(/ada-k|AKIDada/)
  })

  it.each(['../default', 'a/b', 'a\\b'])(
    'does not read a file outside of its folder: %s',
    async (profile) => {
      const readFile = vi.fn(fileReader({}))
      const provider = fromTccli({ environment, profile, readFile })
      expect(await credentialsErrorMessage(provider, { absent: true })).toContain('must not contain a slash')
      expect(readFile).not.toHaveBeenCalled()
    },
  )

  it('reports that there is no home folder', async () => {
    const provider = fromFiles({ [path]: pair }, { environment: {} })
    expect(await credentialsErrorMessage(provider, { absent: true })).toBe(
      'The home folder of default.credential does not exist. Run tccli configure.',
    )
  })

  it('reads once for concurrent calls', async () => {
    const readFile = vi.fn(fileReader({ [path]: JSON.stringify(pair) }))
    await Promise.all(Array.from({ length: 100 }, fromTccli({ environment, readFile })))
    expect(readFile).toHaveBeenCalledTimes(1)
  })
})
