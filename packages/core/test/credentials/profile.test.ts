import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromProfile } from '@tc3/core/credentials/profile'
import fc from 'fast-check'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { credentialsErrorMessage, fileError, fileReader } from './fixtures.js'

afterEach(() => vi.unstubAllEnvs())

const environment = { HOME: '/home/ada' }
const own = '/home/ada/.tencentcloud/credentials'
const shared = '/etc/tencentcloud/credentials'
const pair = { secretId: 'AKIDada', secretKey: 'ada-key', token: undefined }
const plain = '[default]\nsecret_id = AKIDada\nsecret_key = ada-key\n'

function fromFiles(files: Record<string, string | Error>, profile?: string) {
  return fromProfile({ environment, readFile: fileReader(files), profile })
}

describe('fromProfile', () => {
  it.each<[string, string]>([
    ['in plain form', plain],
    ['with a token that is empty', `${plain}token =\n`],
    ['without spaces or a last line break', '[default]\nsecret_id=AKIDada\nsecret_key=ada-key'],
    ['with lines that end in CRLF', plain.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${plain}`],
    ['indented with tabs', '[ default ]\n\tsecret_id\t=\tAKIDada\t\n\tsecret_key\t=\tada-key\t\n'],
    [
      'with comments',
      `# [default]\n; secret_id = x\n\n${plain.replace('AKIDada', 'AKIDada # mine')};secret_key = x\n`,
    ],
    ['in quotes', '[default]\nsecret_id = "AKIDada"\nsecret_key = \'ada-key\'\n'],
    ['after lines that resemble its section', `x [default]\n[default] x\nsecret_id = y\n${plain}`],
    ['with a comment after several spaces', plain.replace('ada-key', 'ada-key  \t # mine')],
    ['after a comment that resembles it', `[default]\n#secret_id = x\n${plain}`],
    ['after other profiles', `[dev]\nsecret_id = x\nsecret_key = y\ntoken = z\n${plain}`],
    [
      'in two sections',
      '[default]\nsecret_id = AKIDada\n[dev]\nsecret_id = x\n[default]\nsecret_key = ada-key\n',
    ],
    ['below lines outside of profiles', `secret_id = x\ntoken = z\n${plain}`],
    ['among invalid lines', `${plain}\nnonsense\n= nothing\n[broken\n__proto__ = x\n`],
  ])('reads a profile %s', async (_case, text) => {
    expect(await fromFiles({ [own]: text })()).toEqual(pair)
  })

  it('reads a file in linear time', async () => {
    const spaces = ' '.repeat(200_000)
    const text = `# x${spaces}x\n[${spaces}\n${plain.replace('ada-key', `ada-key${spaces}; x${spaces}x`)}x = x${spaces}x`
    expect(await fromFiles({ [own]: text })()).toEqual(pair)
  })

  it.each(['utf16le', 'utf-16be'])('reports a file in %s', async (encoding) => {
    const bytes = Buffer.from(`\uFEFF${plain}`, 'utf16le')
    const text = (encoding === 'utf16le' ? bytes : bytes.swap16()).toString('utf8')
    expect(await credentialsErrorMessage(fromFiles({ [own]: text }), { absent: false })).toBe(
      `${own} is not in UTF-8, but contains NUL characters, as a file in UTF-16 does. Save it in UTF-8.`,
    )
  })

  it('reads any key and token unchanged', async () => {
    const visible = fc.string({
      unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
    })
    // Other values are comments or quoted strings.
    const value = visible.filter((text) => /^[^#;"'].*$/.test(text))
    await fc.assert(
      fc.asyncProperty(value, value, value, async (secretId, secretKey, token) => {
        const text = `[default]\nsecret_id=${secretId}\nsecret_key = ${secretKey}\r\ntoken =${token}`
        expect(await fromFiles({ [own]: text })()).toEqual({ secretId, secretKey, token })
      }),
    )
  })

  it('reads a value in different quotes with them', async () => {
    const text = '[default]\nsecret_id = "AKIDada\'\nsecret_key = "a"b\n'
    expect(await fromFiles({ [own]: text })()).toMatchObject({ secretId: '"AKIDada\'', secretKey: '"a"b' })
  })

  it('reads another profile, with its token', async () => {
    const text = `${plain}[dev]\nsecret_id = AKIDdev\nsecret_key = dev-key\ntoken = dev-token==\n`
    expect(await fromFiles({ [own]: text }, 'dev')()).toEqual({
      secretId: 'AKIDdev',
      secretKey: 'dev-key',
      token: 'dev-token==',
    })
  })

  it('reads the file of the user, then that of the machine', async () => {
    const other = plain.replaceAll('ada', 'all')
    expect(await fromFiles({ [own]: plain, [shared]: other })()).toEqual(pair)
    expect(await fromFiles({ [shared]: plain })()).toEqual(pair)
    expect(await fromFiles({ [own]: '[dev]\n', [shared]: plain })()).toEqual(pair)
  })

  it.each([
    ['USERPROFILE', { USERPROFILE: 'C:\\Users\\ada' }, 'C:\\Users\\ada/.tencentcloud/credentials'],
    ['no home folder', {}, shared],
  ])('finds the file with %s', async (_case, variables, path) => {
    const provider = fromProfile({ environment: variables, readFile: fileReader({ [path]: plain }) })
    expect(await provider()).toEqual(pair)
  })

  it('reads the files of the process by default, at each call', async () => {
    const home = await mkdtemp(join(tmpdir(), 'tc3-profile-'))
    onTestFinished(() => rm(home, { recursive: true }))
    await mkdir(join(home, '.tencentcloud'))
    const file = join(home, '.tencentcloud', 'credentials')
    vi.stubEnv('HOME', home)
    const provider = fromProfile({ profile: 'of-this-test' })
    await credentialsErrorMessage(provider, { absent: true })
    await writeFile(file, '[of-this-test]\nsecret_id = AKIDada\nsecret_key = ada-key\n')
    expect(await provider()).toEqual(pair)
    await writeFile(file, '[of-this-test]\nsecret_id = AKIDnew\nsecret_key = new-key\n')
    expect(await provider()).toMatchObject({ secretId: 'AKIDnew' })
    // A directory instead of the file.
    await rm(file)
    await mkdir(file)
    expect(await credentialsErrorMessage(provider, { absent: false })).toContain('(EISDIR)')
  })

  it('reads the profile that the environment names, unless the option does', async () => {
    const text = `${plain}[dev]\nsecret_id = AKIDdev\nsecret_key = dev-key\n`
    const options = {
      environment: { ...environment, TENCENTCLOUD_PROFILE: 'dev' },
      readFile: fileReader({ [own]: text }),
    }
    expect(await fromProfile(options)()).toMatchObject({ secretId: 'AKIDdev' })
    expect(await fromProfile({ ...options, profile: 'default' })()).toEqual(pair)
  })

  it('reports a file that is too large, without parsing it', async () => {
    const text = plain + '#'.repeat(1_048_576)
    expect(await credentialsErrorMessage(fromFiles({ [own]: text }), { absent: false })).toBe(
      `${own} has more than 1048576 bytes, so it is not a file of profiles. Correct it, or remove it.`,
    )
  })

  it('reads characters of several bytes unchanged, wherever they are in the file', async () => {
    const home = await mkdtemp(join(tmpdir(), 'tc3-profile-'))
    onTestFinished(() => rm(home, { recursive: true }))
    await mkdir(join(home, '.tencentcloud'))
    const comment = `#${'京'.repeat(300_000)}\n`
    await writeFile(join(home, '.tencentcloud', 'credentials'), `${comment}${plain.replace('default', '京')}`)
    expect(await fromProfile({ environment: { HOME: home }, profile: '京' })()).toEqual(pair)
  })

  it.skipIf(process.platform === 'win32')('stops reading a device that never ends', async () => {
    const home = await mkdtemp(join(tmpdir(), 'tc3-profile-'))
    onTestFinished(() => rm(home, { recursive: true }))
    await mkdir(join(home, '.tencentcloud'))
    await symlink('/dev/zero', join(home, '.tencentcloud', 'credentials'))
    const provider = fromProfile({ environment: { HOME: home } })
    expect(await credentialsErrorMessage(provider, { absent: false })).toContain(
      'has more than 1048576 bytes',
    )
  })

  it('reads once for concurrent calls', async () => {
    const readFile = vi.fn(fileReader({ [own]: plain }))
    const provider = fromProfile({ environment, readFile })
    await Promise.all(Array.from({ length: 100 }, provider))
    expect(readFile).toHaveBeenCalledTimes(1)
  })

  it('reports the files that it read', async () => {
    const problem = await credentialsErrorMessage(fromFiles({ [own]: '[dev]\n' }), {
      provider: 'profile',
      absent: true,
    })
    expect(problem).toContain(`${own} has no [default]`)
    expect(problem).toContain(`${shared} does not exist`)
    expect(problem).toContain('Write [default], secret_id = … and secret_key = …')
    expect(await credentialsErrorMessage(fromFiles({}, 'dev'), { absent: true })).toContain(
      'There is no profile dev',
    )
  })

  it.each([
    ['no secret_key.', '[default]\nsecret_id = AKIDada\n'],
    ['no secret_id.', '[default]\nsecret_key = ada-key\nsecret_id =\n'],
    ['no secret_id and no secret_key.', '[default]\n'],
  ])('reports a profile that has %s', async (missing, text) => {
    const problem = await credentialsErrorMessage(fromFiles({ [own]: text, [shared]: plain }), {
      absent: false,
    })
    expect(problem).toContain(`The profile default in ${own} has ${missing}`)
  })

  it('reports an unreadable file instead of reading the next one', async () => {
    const cause = fileError('EACCES')
    const problem = await credentialsErrorMessage(fromFiles({ [own]: cause, [shared]: plain }), {
      absent: false,
      cause,
    })
    expect(problem).toContain(`${own} cannot be read (EACCES)`)
  })

  it('reads the next file if a path component is not a directory', async () => {
    expect(await fromFiles({ [own]: fileError('ENOTDIR'), [shared]: plain })()).toEqual(pair)
  })

  it('finds nothing without a file system', async () => {
    vi.stubGlobal('process', undefined)
    onTestFinished(() => void vi.unstubAllGlobals())
    await credentialsErrorMessage(fromProfile(), { absent: true })
  })
})
