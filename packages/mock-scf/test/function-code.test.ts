import { describe, expect, it } from 'vitest'
import { createEmulator } from './emulator.js'
import { createHarness } from './harness.js'
import { hello, helloSource, zip } from './zip.js'

const FunctionName = 'hello'
const image = {
  ImageType: 'personal',
  ImageUri: `ccr.ccs.tencentyun.com/team/hello:v1@sha256:${'0f'.repeat(32)}`,
}

/** The error code with which CreateFunction rejects the code of a function. */
function errorCodeOf(Code: object, input: object = {}, options?: Parameters<typeof createEmulator>[0]) {
  return createEmulator(options).errorCode('CreateFunction', { ...hello, Code, ...input })
}

/** Encodes bytes in Base64. */
function base64(bytes: Uint8Array | string) {
  return Buffer.from(bytes).toString('base64')
}

function bytesOf(text: string) {
  return new Uint8Array(Buffer.from(text, 'base64'))
}

describe('code in a package', () => {
  it('is stored with its size', async () => {
    const { call } = createEmulator()
    const { ZipFile, size } = zip({ 'index.js': helloSource, 'lib/': '', 'lib/other.js': 'else' })
    await call('CreateFunction', { ...hello, Code: { ZipFile }, CodeSource: 'ZipFile' })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ CodeSize: size })
  })

  it('can have line breaks within its Base64', async () => {
    const { call } = createEmulator()
    const { ZipFile, sha256 } = zip({ 'index.js': helloSource })
    await call('CreateFunction', { ...hello, Code: { ZipFile: ZipFile.replace(/.{76}/g, '$&\r\n') } })
    expect(await call('GetFunctionAddress', { FunctionName })).toMatchObject({ CodeSha256: sha256 })
  })

  const whole = zip({ 'index.js': helloSource }).ZipFile

  it.each([
    ['no padding', whole.replace(/=*$/, '').slice(0, -1)],
    ['padding in the middle', `${whole.slice(0, 3)}=${whole}===`],
    ['other characters', `****${whole}`],
    ['the alphabet of URLs', `-_-_${whole}`],
  ])('must be valid Base64: %s', async (_, ZipFile) => {
    expect(await errorCodeOf({ ZipFile })).toBe('InvalidParameterValue.ZipFileBase64BinasciiError')
  })

  function patched(change: (bytes: Uint8Array, end: number) => void) {
    const bytes = bytesOf(whole)
    change(bytes, bytes.length - 22)
    return base64(bytes)
  }

  it.each([
    ['nothing', ''],
    ['text', base64('exports.main_handler = () => {}')],
    ['half of an archive', base64(bytesOf(whole).slice(0, 60))],
    ['an archive without files', zip({}).ZipFile],
    ['an archive with a file outside', zip({ '../index.js': '' }).ZipFile],
    ['an archive with a file outside, on Windows', zip({ 'lib\\..\\..\\index.js': '' }).ZipFile],
    ['an archive with a file at the root', zip({ '/index.js': '' }).ZipFile],
    [
      'an archive that claims more files than it can hold',
      patched((bytes, end) => bytes.fill(255, end + 8, end + 12)),
    ],
    [
      'an archive with an invalid offset of its directory',
      patched((bytes, end) => bytes.fill(127, end + 16, end + 20)),
    ],
  ])('must be a zip archive, not %s', async (_, ZipFile) => {
    expect(await errorCodeOf({ ZipFile })).toBe('InvalidParameterValue.ZipFile')
  })

  /** Creates a package in which the deflated content of a file is garbage. */
  function corrupted(name: string) {
    const bytes = bytesOf(zip({ 'index.js': helloSource, [name]: 'x'.repeat(1000) }).ZipFile)
    const start = Buffer.from(bytes).indexOf(name) + name.length
    return base64(bytes.fill(255, start, start + 8))
  }

  it('is not inflated, except for the file that is shown', async () => {
    const { call } = createEmulator()
    const show = () => call('GetFunction', { FunctionName, ShowCode: 'TRUE' })
    await call('CreateFunction', { ...hello, Code: { ZipFile: corrupted('other.js') } })
    expect(await show()).toMatchObject({ CodeInfo: helloSource, CodeResult: 'success' })
    await call('UpdateFunctionCode', { FunctionName, ZipFile: corrupted('index.js') })
    expect(await show()).toMatchObject({ CodeInfo: '', CodeResult: 'failed' })
  })

  it('is not shown if the archive claims a huge file', async () => {
    const { ZipFile } = zip({ 'index.js': 'x'.repeat(1000) })
    const bytes = bytesOf(ZipFile)
    // The size of the file in the directory of the archive.
    new DataView(bytes.buffer).setUint32(
      Buffer.from(bytes).lastIndexOf('PK\x01\x02') + 24,
      4_000_000_000,
      true,
    )
    const { call } = createEmulator()
    await call('CreateFunction', { ...hello, Code: { ZipFile: base64(bytes) } })
    expect(await call('GetFunction', { FunctionName, ShowCode: 'TRUE' })).toMatchObject({ CodeInfo: '' })
  })

  it('is limited in size', async () => {
    const { ZipFile, size } = zip({ 'index.js': helloSource })
    await createEmulator({ limits: { packageBytes: size } }).call('CreateFunction', {
      ...hello,
      Code: { ZipFile },
    })
    expect(await errorCodeOf({ ZipFile }, {}, { limits: { packageBytes: size - 1 } })).toBe(
      'InvalidParameterValue.ZipFile',
    )
    // The length of the Base64 alone exceeds the limit.
    expect(await errorCodeOf({ ZipFile }, {}, { limits: { packageBytes: 10 } })).toBe(
      'InvalidParameterValue.ZipFile',
    )
  })
})

describe('code that is not a package', () => {
  it.each<[string, object, object?]>([
    ['COS', { CosBucketName: 'bucket', CosObjectName: '/code.zip' }, { CodeSource: 'Cos' }],
    ['COS of a region', { CosBucketName: 'b', CosObjectName: 'code.zip', CosBucketRegion: 'ap-beijing-1' }],
    ['an image', { ImageConfig: image }],
    [
      'an image of an enterprise',
      {
        ImageConfig: {
          ...image,
          ImageType: 'enterprise',
          RegistryId: 'tcr-1',
          Command: 'node',
          Args: '-u app.js',
        },
      },
    ],
    [
      'an image without its digest',
      { ImageConfig: { ...image, ImageUri: 'ccr.ccs.tencentyun.com/team/hello:v1' } },
    ],
    ['a template', { DemoId: 'demo-8w34vqcb' }, { CodeSource: 'Demo' }],
    ['Git', { GitUrl: 'https://git.example.com/team/hello.git' }],
    [
      'Git, with all members',
      {
        GitUrl: 'git@git.example.com:team/hello.git',
        GitBranch: 'main',
        GitDirectory: 'functions/hello',
        GitCommitId: 'eac6b301a322',
        GitUserName: 'me',
        GitPassword: 'secret',
      },
    ],
  ])('is stored, but not fetched: %s', async (_, Code, input) => {
    const { call, errorCode } = createEmulator()
    await call('CreateFunction', { ...hello, ...input, Code })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ Status: 'Active', CodeSize: 0 })
    expect(await errorCode('GetFunctionAddress', { FunctionName })).toBe('FailedOperation.GetFunctionAddress')
  })

  it('has the runtime CustomImage and a longer InitTimeout if it is an image', async () => {
    const { call } = createEmulator()
    await call('CreateFunction', { FunctionName, Code: { ImageConfig: image } })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({
      Runtime: 'CustomImage',
      InitTimeout: 90,
      ImageConfig: { ...image, ContainerImageAccelerate: false },
    })
  })

  it('is stored without the password of Git', async () => {
    const { call, world } = createHarness()
    const Code = { GitUrl: 'https://git.example.com/hello.git', GitUserName: 'me', GitPassword: 'hunter2' }
    await call('CreateFunction', { ...hello, Code })
    expect(JSON.stringify(world.store.snapshot())).not.toContain('hunter2')
  })

  const cos = { CosBucketName: 'bucket', CosObjectName: '/code.zip' }
  const git = { GitUrl: 'https://git.example.com/hello.git' }

  it.each<[object, string]>([
    [{ CosBucketName: 'bucket' }, 'Cos'],
    [{ CosObjectName: '/code.zip' }, 'Cos'],
    [{ CosBucketRegion: 'ap-beijing' }, 'Cos'],
    [{ ...cos, CosBucketName: '' }, 'CosBucketName'],
    [{ ...cos, CosBucketName: 'Bucket' }, 'CosBucketName'],
    [{ ...cos, CosBucketName: 'bucket-' }, 'CosBucketName'],
    [{ ...cos, CosObjectName: '' }, 'CosObjectName'],
    [{ ...cos, CosObjectName: '/' }, 'CosObjectName'],
    [{ ...cos, CosObjectName: '/code\n.zip' }, 'CosObjectName'],
    [{ ...cos, CosBucketRegion: 'beijing' }, 'CosBucketRegion'],
    [{ TempCosObjectName: '/code.zip' }, 'TempCosObjectName'],
    [{ ImageConfig: { ...image, ImageUri: 'hello' } }, 'ImageUri'],
    [{ ImageConfig: { ...image, ImageUri: 'ccr.ccs.tencentyun.com/hello:v1' } }, 'ImageUri'],
    [{ ImageConfig: { ...image, ImageUri: 'ccr.ccs.tencentyun.com/team/hello' } }, 'ImageUri'],
    [{ ImageConfig: { ...image, ImageType: 'enterprise' } }, 'RegistryId'],
    [{ ImageConfig: { ...image, Command: 'node\napp.js' } }, 'Command'],
    [{ ImageConfig: { ...image, Args: '-u\napp.js' } }, 'Args'],
    [{ ImageConfig: { ...image, ImageType: 'private' } }, 'Code'],
    [{ GitUrl: 'hello' }, 'GitUrl'],
    [{ GitBranch: 'main' }, 'GitUrl'],
    [{ ...git, GitCommitId: 'latest' }, 'GitCommitId'],
    [{ ...git, GitBranch: 'a b' }, 'Code'],
    [{ ...cos, ZipFile: hello.Code.ZipFile }, 'Code'],
    [{ ...cos, ...git }, 'Code'],
    [{ DemoId: 'demo-8w34vqcb', ImageConfig: image }, 'Code'],
  ])('is rejected: %j', async (Code, parameter) => {
    expect(await errorCodeOf(Code)).toBe(`InvalidParameterValue.${parameter}`)
  })

  it('is rejected if it is missing or not a template', async () => {
    expect(await errorCodeOf({})).toBe('MissingParameter.Code')
    expect(await errorCodeOf({ DemoId: '' })).toBe('ResourceNotFound.Demo')
    expect(await errorCodeOf({ DemoId: 'hello' })).toBe('ResourceNotFound.Demo')
  })

  it.each<[string, object]>([
    ['ZipFile', cos],
    ['Cos', hello.Code],
    ['Demo', { ImageConfig: image }],
    ['Git', git],
  ])('must match CodeSource %s', async (CodeSource, Code) => {
    expect(await errorCodeOf(Code, { CodeSource })).toBe('InvalidParameterValue.CodeSource')
  })
})

describe('accelerated images', () => {
  const accelerated = { Code: { ImageConfig: { ...image, ContainerImageAccelerate: true } } }

  it('have a quota', async () => {
    const { call, errorCode } = createEmulator({ limits: { acceleratedVersions: 2 } })
    await call('CreateFunction', { FunctionName, ...accelerated })
    await call('UpdateFunctionCode', { FunctionName, ...accelerated })
    await call('PublishVersion', { FunctionName })
    const other = 'other'
    expect(await errorCode('CreateFunction', { FunctionName: other, ...accelerated })).toBe(
      'InvalidParameterValue.LimitExceeded',
    )
    expect(await errorCode('CopyFunction', { FunctionName, NewFunctionName: other })).toBe(
      'FailedOperation.CopyFailed',
    )
    await call('CreateFunction', { FunctionName: other, Code: { ImageConfig: image } })
    expect(await errorCode('UpdateFunctionCode', { FunctionName: other, ...accelerated })).toBe(
      'LimitExceeded.ContainerImageAccelerateQuota',
    )
    expect(await errorCode('UpdateFunctionCode', { FunctionName, ...accelerated, Publish: 'TRUE' })).toBe(
      'LimitExceeded.ContainerImageAccelerateQuota',
    )
    await call('UpdateFunctionCode', { FunctionName, ...accelerated })
  })
})

describe('UpdateFunctionCode', () => {
  /** Creates an emulator with an active function. */
  async function withFunction(input: object = {}) {
    const subject = createEmulator()
    await subject.call('CreateFunction', { ...hello, ...input })
    subject.advanceSeconds(60)
    return subject
  }

  const next = zip({ 'app.js': 'the next code' })

  it.each<[string, object]>([
    ['ZipFile', { ZipFile: next.ZipFile }],
    ['Code.ZipFile', { Code: { ZipFile: next.ZipFile } }],
    ['inline', { ZipFile: next.ZipFile, CodeSource: 'Inline' }],
    ['CodeSource', { Code: { ZipFile: next.ZipFile }, CodeSource: 'ZipFile' }],
  ])('accepts a package in %s', async (_, input) => {
    const { call } = await withFunction()
    await call('UpdateFunctionCode', { FunctionName, Handler: 'app.main_handler', ...input })
    expect(await call('GetFunction', { FunctionName, ShowCode: 'TRUE' })).toMatchObject({
      Status: 'Active',
      CodeInfo: 'the next code',
      CodeSize: next.size,
      Handler: 'app.main_handler',
      MemorySize: 128,
      AddTime: '2020-01-01 00:00:00',
      ModTime: '2020-01-01 00:01:00',
    })
    expect(await call('GetFunctionAddress', { FunctionName })).toMatchObject({ CodeSha256: next.sha256 })
  })

  it.each<[string, object]>([
    [
      'top-level parameters',
      { CosBucketName: 'bucket', CosObjectName: '/code.zip', CosBucketRegion: 'ap-beijing' },
    ],
    ['Code', { Code: { CosBucketName: 'bucket', CosObjectName: '/code.zip' }, CodeSource: 'Cos' }],
  ])('accepts an object in COS in %s', async (_, input) => {
    const { call } = await withFunction()
    await call('UpdateFunctionCode', { FunctionName, ...input })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ CodeSize: 0 })
  })

  it('accepts another image', async () => {
    const { call } = await withFunction({ Code: { ImageConfig: image } })
    const ImageConfig = { ...image, ImageUri: 'ccr.ccs.tencentyun.com/team/hello:v2' }
    await call('PublishVersion', { FunctionName })
    await call('UpdateFunctionCode', { FunctionName, Code: { ImageConfig } })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ ImageConfig })
    expect(await call('GetFunction', { FunctionName, Qualifier: '1' })).toMatchObject({ ImageConfig: image })
  })

  it('can change only the handler', async () => {
    const { call } = await withFunction()
    await call('UpdateFunctionCode', { FunctionName, Handler: 'index.other_handler', EnvId: 'any' })
    expect(await call('GetFunction', { FunctionName, ShowCode: 'TRUE' })).toMatchObject({
      Handler: 'index.other_handler',
      CodeInfo: helloSource,
    })
  })

  it('publishes the new code with Publish', async () => {
    const { call } = await withFunction({ Description: 'says hello' })
    await call('UpdateFunctionCode', { FunctionName, ZipFile: next.ZipFile, Publish: 'FALSE' })
    expect(await call('ListVersionByFunction', { FunctionName })).toMatchObject({ TotalCount: 1 })
    await call('UpdateFunctionCode', { FunctionName, ZipFile: next.ZipFile, Publish: 'TRUE' })
    expect(await call('GetFunction', { FunctionName, Qualifier: '1' })).toMatchObject({
      CodeSize: next.size,
      Description: 'says hello',
      Status: 'Active',
    })
  })

  it('publishes nothing if it fails, or while another version is being published', async () => {
    const { call, errorCode, control } = createHarness()
    await call('CreateFunction', hello)
    const update = { FunctionName, ZipFile: next.ZipFile, Publish: 'TRUE' }
    control.fail('function.Updating')
    await call('UpdateFunctionCode', update)
    expect(await call('ListVersionByFunction', { FunctionName })).toMatchObject({ TotalCount: 1 })
    control.set('function.Publishing', { reads: 0 })
    await call('UpdateFunctionCode', update)
    expect(await errorCode('UpdateFunctionCode', update)).toBe('FailedOperation.FunctionStatusError')
    expect(await errorCode('UpdateFunctionConfiguration', { FunctionName, Publish: 'TRUE' })).toBe(
      'FailedOperation.UpdateFunctionConfiguration',
    )
    await call('GetFunction', { FunctionName, Qualifier: '1' })
    await call('UpdateFunctionCode', update)
    expect(await call('ListVersionByFunction', { FunctionName })).toMatchObject({ TotalCount: 3 })
  })

  it('publishes the new code while the update is in progress', async () => {
    const { call, control } = createHarness()
    await call('CreateFunction', hello)
    control.set('function.Updating', { ms: 3000 })
    await call('UpdateFunctionCode', { FunctionName, ZipFile: next.ZipFile, Publish: 'TRUE' })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ Status: 'Updating' })
    expect(await call('GetFunction', { FunctionName, Qualifier: '1' })).toMatchObject({
      Status: 'Active',
      CodeSize: next.size,
    })
  })

  it('installs dependencies only for Node.js', async () => {
    const node = await withFunction()
    await node.call('UpdateFunctionCode', { FunctionName, Code: hello.Code, InstallDependency: 'TRUE' })
    expect(await node.call('GetFunction', { FunctionName })).toMatchObject({ InstallDependency: 'TRUE' })
    const python = await withFunction({ Runtime: 'Python3.6' })
    const input = { FunctionName, Code: hello.Code }
    expect(await python.errorCode('UpdateFunctionCode', { ...input, InstallDependency: 'TRUE' })).toBe(
      'UnsupportedOperation',
    )
    expect(await python.errorCode('UpdateFunctionCode', { ...input, InstallDependency: 'YES' })).toBe(
      'InvalidParameterValue',
    )
    await python.call('UpdateFunctionCode', { ...input, InstallDependency: 'FALSE' })
  })

  const git = { GitUrl: 'https://git.example.com/hello.git' }

  it.each<[object, string]>([
    [{}, 'InvalidParameterValue.Code'],
    [{ Code: {} }, 'InvalidParameterValue.Code'],
    [{ Code: hello.Code, ZipFile: next.ZipFile }, 'InvalidParameterValue.Code'],
    [{ Code: hello.Code, CosBucketRegion: 'ap-beijing' }, 'InvalidParameterValue.Code'],
    [{ Code: { ...hello.Code, ...git } }, 'InvalidParameterValue.Code'],
    [{ Code: hello.Code, CodeSource: 'Cos' }, 'InvalidParameterValue.CodeSource'],
    [{ Code: hello.Code, CodeSource: 'Demo' }, 'InvalidParameterValue.CodeSource'],
    [{ ZipFile: 'aGVsbG8=' }, 'InvalidParameterValue.ZipFile'],
    [{ ZipFile: 'aGVsbG8=', CodeSource: 'Inline' }, 'InvalidParameterValue.InlineZipFile'],
    [{ ZipFile: 'aGVsbG8' }, 'InvalidParameterValue.ZipFileBase64BinasciiError'],
    [{ ZipFile: 'aGVsbG8', CodeSource: 'Inline' }, 'InvalidParameterValue.ZipFileBase64BinasciiError'],
    [{ CosBucketName: 'bucket' }, 'InvalidParameterValue.Cos'],
    [{ CosBucketName: 'Bucket', CosObjectName: '/code.zip' }, 'InvalidParameterValue.CosBucketName'],
    [{ CosBucketName: 'bucket', CosObjectName: '' }, 'InvalidParameterValue.CosObjectName'],
    [
      { CosBucketName: 'bucket', CosObjectName: '/code.zip', CosBucketRegion: 'x' },
      'InvalidParameterValue.CosBucketRegion',
    ],
    [{ Code: { TempCosObjectName: '/code.zip' } }, 'InvalidParameterValue.TempCosObjectName'],
    [{ Code: { DemoId: 'hello' } }, 'InvalidParameterValue.DemoId'],
    [{ Code: { ImageConfig: { ...image, ImageType: 'x' } } }, 'InvalidParameterValue.ImageType'],
    [{ Code: { ImageConfig: { ...image, ImageUri: 'x' } } }, 'InvalidParameterValue.ImageUri'],
    [{ Code: { ImageConfig: { ...image, ImageType: 'enterprise' } } }, 'InvalidParameterValue.RegistryId'],
    [{ Code: { ImageConfig: { ...image, Command: '\n' } } }, 'InvalidParameterValue.Command'],
    [{ Code: { ImageConfig: { ...image, Args: '\n' } } }, 'InvalidParameterValue.Args'],
    [{ Code: { ImageConfig: image } }, 'ResourceNotFound.ImageConfig'],
    [{ Code: { GitUrl: 'x' } }, 'InvalidParameterValue.GitUrl'],
    [{ Code: { ...git, GitBranch: 'a b' } }, 'InvalidParameterValue.GitBranch'],
    [{ Code: { ...git, GitDirectory: '../etc' } }, 'InvalidParameterValue.GitDirectory'],
    [{ Code: { ...git, GitUserName: 'me' } }, 'InvalidParameterValue.GitPassword'],
    [{ Code: { ...git, GitPassword: 'secret' } }, 'InvalidParameterValue.GitUserName'],
    [{ Code: hello.Code, Handler: 'a' }, 'InvalidParameterValue.Handler'],
    [{ Code: hello.Code, Handler: 'example.Hello::handle' }, 'InvalidParameterValue.Handler'],
    [{ Code: hello.Code, Publish: 'YES' }, 'InvalidParameterValue'],
  ])('rejects %j', async (input, code) => {
    const { errorCode, call } = await withFunction()
    expect(await errorCode('UpdateFunctionCode', { FunctionName, ...input })).toBe(code)
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ ModTime: '2020-01-01 00:00:00' })
  })

  it('does not replace an image with a package', async () => {
    const { errorCode } = await withFunction({ Code: { ImageConfig: image } })
    expect(await errorCode('UpdateFunctionCode', { FunctionName, Code: hello.Code })).toBe(
      'UnsupportedOperation',
    )
  })
})

describe('GetFunctionAddress', () => {
  it('returns the URL and the digest of the package of a version', async () => {
    const { call } = createHarness()
    const [first, next] = [zip({ 'index.js': helloSource }), zip({ 'index.js': 'next' })]
    await call('CreateFunction', hello)
    await call('PublishVersion', { FunctionName })
    await call('UpdateFunctionCode', { FunctionName, ZipFile: next.ZipFile })
    await call('CreateAlias', { FunctionName, Name: 'stable', FunctionVersion: '1' })
    const address = ({ sha256 }: { sha256: string }) => ({
      Url: `http://emulator.test/100000000001/ap-guangzhou/default/hello/${sha256}`,
      CodeSha256: sha256,
    })
    expect(await call('GetFunctionAddress', { FunctionName })).toEqual(address(next))
    expect(await call('GetFunctionAddress', { FunctionName, Qualifier: '' })).toEqual(address(next))
    expect(await call('GetFunctionAddress', { FunctionName, Qualifier: '1' })).toEqual(address(first))
    expect(await call('GetFunctionAddress', { FunctionName, Qualifier: 'stable' })).toEqual(address(first))
  })

  it.each([
    ['1', 'ResourceNotFound.Version'],
    ['stable', 'ResourceNotFound.Version'],
    ['no such', 'InvalidParameterValue.Qualifier'],
  ])('rejects the qualifier "%s"', async (Qualifier, code) => {
    const { call, errorCode } = createEmulator()
    await call('CreateFunction', hello)
    expect(await errorCode('GetFunctionAddress', { FunctionName, Qualifier })).toBe(code)
  })
})
