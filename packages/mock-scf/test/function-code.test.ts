import { describe, expect, test } from 'vitest'
import { cloud } from './cloud.js'
import { laboratory } from './laboratory.js'
import { hello, helloText, zip } from './zip.js'

const FunctionName = 'hello'
const image = {
  ImageType: 'personal',
  ImageUri: `ccr.ccs.tencentyun.com/team/hello:v1@sha256:${'0f'.repeat(32)}`,
}

/** The code with which CreateFunction refuses code, or the name of what it answered instead. */
function refusalOf(Code: object, input: object = {}, options?: Parameters<typeof cloud>[0]) {
  return cloud(options).refusal('CreateFunction', { ...hello, Code, ...input })
}

/** Bytes in Base64. */
function base64(bytes: Uint8Array | string) {
  return Buffer.from(bytes).toString('base64')
}

function bytesOf(text: string) {
  return new Uint8Array(Buffer.from(text, 'base64'))
}

describe('code in a package', () => {
  test('is kept, with its size', async () => {
    const { call } = cloud()
    const { ZipFile, size } = zip({ 'index.js': helloText, 'lib/': '', 'lib/other.js': 'else' })
    await call('CreateFunction', { ...hello, Code: { ZipFile }, CodeSource: 'ZipFile' })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ CodeSize: size })
  })

  test('may be wrapped, as tools wrap Base64', async () => {
    const { call } = cloud()
    const { ZipFile, sha256 } = zip({ 'index.js': helloText })
    await call('CreateFunction', { ...hello, Code: { ZipFile: ZipFile.replace(/.{76}/g, '$&\r\n') } })
    expect(await call('GetFunctionAddress', { FunctionName })).toMatchObject({ CodeSha256: sha256 })
  })

  const whole = zip({ 'index.js': helloText }).ZipFile

  test.each([
    ['no padding', whole.replace(/=*$/, '').slice(0, -1)],
    ['padding in the middle', `${whole.slice(0, 3)}=${whole}===`],
    ['other characters', `****${whole}`],
    ['the alphabet of URLs', `-_-_${whole}`],
  ])('is Base64: %s', async (_, ZipFile) => {
    expect(await refusalOf({ ZipFile })).toBe('InvalidParameterValue.ZipFileBase64BinasciiError')
  })

  function patched(change: (bytes: Uint8Array, end: number) => void) {
    const bytes = bytesOf(whole)
    change(bytes, bytes.length - 22)
    return base64(bytes)
  }

  test.each([
    ['nothing', ''],
    ['text', base64('exports.main_handler = () => {}')],
    ['half of one', base64(bytesOf(whole).slice(0, 60))],
    ['one without files', zip({}).ZipFile],
    ['one with a file outside', zip({ '../index.js': '' }).ZipFile],
    ['one with a file outside, in Windows', zip({ 'lib\\..\\..\\index.js': '' }).ZipFile],
    ['one with a file at the root', zip({ '/index.js': '' }).ZipFile],
    [
      'one that claims more files than it can hold',
      patched((bytes, end) => bytes.fill(255, end + 8, end + 12)),
    ],
    ['one whose directory is elsewhere', patched((bytes, end) => bytes.fill(127, end + 16, end + 20))],
  ])('is a zip archive, not %s', async (_, ZipFile) => {
    expect(await refusalOf({ ZipFile })).toBe('InvalidParameterValue.ZipFile')
  })

  /** A package in which the deflated content of a file is garbage. */
  function corrupted(name: string) {
    const bytes = bytesOf(zip({ 'index.js': helloText, [name]: 'x'.repeat(1000) }).ZipFile)
    const start = Buffer.from(bytes).indexOf(name) + name.length
    return base64(bytes.fill(255, start, start + 8))
  }

  test('is not inflated, but for the file that is shown', async () => {
    const { call } = cloud()
    const show = () => call('GetFunction', { FunctionName, ShowCode: 'TRUE' })
    await call('CreateFunction', { ...hello, Code: { ZipFile: corrupted('other.js') } })
    expect(await show()).toMatchObject({ CodeInfo: helloText, CodeResult: 'success' })
    await call('UpdateFunctionCode', { FunctionName, ZipFile: corrupted('index.js') })
    expect(await show()).toMatchObject({ CodeInfo: '', CodeResult: 'failed' })
  })

  test('is shown no further than it says that it goes', async () => {
    const { ZipFile } = zip({ 'index.js': 'x'.repeat(1000) })
    const bytes = bytesOf(ZipFile)
    // Where the directory of the archive has the size of the file.
    new DataView(bytes.buffer).setUint32(
      Buffer.from(bytes).lastIndexOf('PK\x01\x02') + 24,
      4_000_000_000,
      true,
    )
    const { call } = cloud()
    await call('CreateFunction', { ...hello, Code: { ZipFile: base64(bytes) } })
    expect(await call('GetFunction', { FunctionName, ShowCode: 'TRUE' })).toMatchObject({ CodeInfo: '' })
  })

  test('has at most the bytes that are allowed', async () => {
    const { ZipFile, size } = zip({ 'index.js': helloText })
    await cloud({ limits: { packageBytes: size } }).call('CreateFunction', { ...hello, Code: { ZipFile } })
    expect(await refusalOf({ ZipFile }, {}, { limits: { packageBytes: size - 1 } })).toBe(
      'InvalidParameterValue.ZipFile',
    )
    // Base64 has no fewer characters than three quarters of that.
    expect(await refusalOf({ ZipFile }, {}, { limits: { packageBytes: 10 } })).toBe(
      'InvalidParameterValue.ZipFile',
    )
  })
})

describe('code elsewhere', () => {
  test.each<[string, object, object?]>([
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
      'Git, with all it can have',
      {
        GitUrl: 'git@git.example.com:team/hello.git',
        GitBranch: 'main',
        GitDirectory: 'functions/hello',
        GitCommitId: 'eac6b301a322',
        GitUserName: 'me',
        GitPassword: 'secret',
      },
    ],
  ])('is kept, but not fetched: %s', async (_, Code, input) => {
    const { call, refusal } = cloud()
    await call('CreateFunction', { ...hello, ...input, Code })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ Status: 'Active', CodeSize: 0 })
    expect(await refusal('GetFunctionAddress', { FunctionName })).toBe('FailedOperation.GetFunctionAddress')
  })

  test('of an image has a runtime and a start of its own', async () => {
    const { call } = cloud()
    await call('CreateFunction', { FunctionName, Code: { ImageConfig: image } })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({
      Runtime: 'CustomImage',
      InitTimeout: 90,
    })
  })

  test('does not keep the password of Git', async () => {
    const { call, world } = laboratory()
    const Code = { GitUrl: 'https://git.example.com/hello.git', GitUserName: 'me', GitPassword: 'hunter2' }
    await call('CreateFunction', { ...hello, Code })
    expect(JSON.stringify(world.store.snapshot())).not.toContain('hunter2')
  })

  const cos = { CosBucketName: 'bucket', CosObjectName: '/code.zip' }
  const git = { GitUrl: 'https://git.example.com/hello.git' }

  test.each<[object, string]>([
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
  ])('is refused: %j', async (Code, parameter) => {
    expect(await refusalOf(Code)).toBe(`InvalidParameterValue.${parameter}`)
  })

  test('is refused where it is missing, or no template', async () => {
    expect(await refusalOf({})).toBe('MissingParameter.Code')
    expect(await refusalOf({ DemoId: '' })).toBe('ResourceNotFound.Demo')
    expect(await refusalOf({ DemoId: 'hello' })).toBe('ResourceNotFound.Demo')
  })

  test.each<[string, object]>([
    ['ZipFile', cos],
    ['Cos', hello.Code],
    ['Demo', { ImageConfig: image }],
    ['Git', git],
  ])('agrees with CodeSource %s', async (CodeSource, Code) => {
    expect(await refusalOf(Code, { CodeSource })).toBe('InvalidParameterValue.CodeSource')
  })
})

describe('images that start fast', () => {
  const accelerated = { Code: { ImageConfig: { ...image, ContainerImageAccelerate: true } } }

  test('are limited', async () => {
    const { call, refusal } = cloud({ limits: { acceleratedVersions: 2 } })
    await call('CreateFunction', { FunctionName, ...accelerated })
    await call('UpdateFunctionCode', { FunctionName, ...accelerated })
    await call('PublishVersion', { FunctionName })
    const other = 'other'
    expect(await refusal('CreateFunction', { FunctionName: other, ...accelerated })).toBe(
      'InvalidParameterValue.LimitExceeded',
    )
    expect(await refusal('CopyFunction', { FunctionName, NewFunctionName: other })).toBe(
      'FailedOperation.CopyFailed',
    )
    await call('CreateFunction', { FunctionName: other, Code: { ImageConfig: image } })
    expect(await refusal('UpdateFunctionCode', { FunctionName: other, ...accelerated })).toBe(
      'LimitExceeded.ContainerImageAccelerateQuota',
    )
    expect(await refusal('UpdateFunctionCode', { FunctionName, ...accelerated, Publish: 'TRUE' })).toBe(
      'LimitExceeded.ContainerImageAccelerateQuota',
    )
    await call('UpdateFunctionCode', { FunctionName, ...accelerated })
  })
})

describe('UpdateFunctionCode', () => {
  /** An emulator with an Active function. */
  async function withFunction(input: object = {}) {
    const subject = cloud()
    await subject.call('CreateFunction', { ...hello, ...input })
    subject.wait(60)
    return subject
  }

  const next = zip({ 'app.js': 'the next code' })

  test.each<[string, object]>([
    ['ZipFile', { ZipFile: next.ZipFile }],
    ['Code.ZipFile', { Code: { ZipFile: next.ZipFile } }],
    ['inline', { ZipFile: next.ZipFile, CodeSource: 'Inline' }],
    ['CodeSource', { Code: { ZipFile: next.ZipFile }, CodeSource: 'ZipFile' }],
  ])('takes a package in %s', async (_, input) => {
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

  test.each<[string, object]>([
    [
      'parameters of its own',
      { CosBucketName: 'bucket', CosObjectName: '/code.zip', CosBucketRegion: 'ap-beijing' },
    ],
    ['Code', { Code: { CosBucketName: 'bucket', CosObjectName: '/code.zip' }, CodeSource: 'Cos' }],
  ])('takes an object of COS in %s', async (_, input) => {
    const { call } = await withFunction()
    await call('UpdateFunctionCode', { FunctionName, ...input })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ CodeSize: 0 })
  })

  test('takes another image', async () => {
    const { call } = await withFunction({ Code: { ImageConfig: image } })
    const ImageConfig = { ...image, ImageUri: 'ccr.ccs.tencentyun.com/team/hello:v2' }
    await call('UpdateFunctionCode', { FunctionName, Code: { ImageConfig } })
  })

  test('changes the handler alone', async () => {
    const { call } = await withFunction()
    await call('UpdateFunctionCode', { FunctionName, Handler: 'index.other_handler', EnvId: 'any' })
    expect(await call('GetFunction', { FunctionName, ShowCode: 'TRUE' })).toMatchObject({
      Handler: 'index.other_handler',
      CodeInfo: helloText,
    })
  })

  test('publishes the new code where it is told to', async () => {
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

  test('publishes nothing where it fails, or while another version is published', async () => {
    const { call, refusal, control } = laboratory()
    await call('CreateFunction', hello)
    const update = { FunctionName, ZipFile: next.ZipFile, Publish: 'TRUE' }
    control.fail('function.Updating')
    await call('UpdateFunctionCode', update)
    expect(await call('ListVersionByFunction', { FunctionName })).toMatchObject({ TotalCount: 1 })
    control.set('function.Publishing', { reads: 0 })
    await call('UpdateFunctionCode', update)
    expect(await refusal('UpdateFunctionCode', update)).toBe('FailedOperation.FunctionStatusError')
    expect(await refusal('UpdateFunctionConfiguration', { FunctionName, Publish: 'TRUE' })).toBe(
      'FailedOperation.UpdateFunctionConfiguration',
    )
    await call('GetFunction', { FunctionName, Qualifier: '1' })
    await call('UpdateFunctionCode', update)
    expect(await call('ListVersionByFunction', { FunctionName })).toMatchObject({ TotalCount: 3 })
  })

  test('publishes the new code while the update is under way', async () => {
    const { call, control } = laboratory()
    await call('CreateFunction', hello)
    control.set('function.Updating', { ms: 3000 })
    await call('UpdateFunctionCode', { FunctionName, ZipFile: next.ZipFile, Publish: 'TRUE' })
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ Status: 'Updating' })
    expect(await call('GetFunction', { FunctionName, Qualifier: '1' })).toMatchObject({
      Status: 'Active',
      CodeSize: next.size,
    })
  })

  test('installs dependencies of Node.js functions only', async () => {
    const node = await withFunction()
    await node.call('UpdateFunctionCode', { FunctionName, Code: hello.Code, InstallDependency: 'TRUE' })
    expect(await node.call('GetFunction', { FunctionName })).toMatchObject({ InstallDependency: 'TRUE' })
    const python = await withFunction({ Runtime: 'Python3.6' })
    const input = { FunctionName, Code: hello.Code }
    expect(await python.refusal('UpdateFunctionCode', { ...input, InstallDependency: 'TRUE' })).toBe(
      'UnsupportedOperation',
    )
    expect(await python.refusal('UpdateFunctionCode', { ...input, InstallDependency: 'YES' })).toBe(
      'InvalidParameterValue',
    )
    await python.call('UpdateFunctionCode', { ...input, InstallDependency: 'FALSE' })
  })

  const git = { GitUrl: 'https://git.example.com/hello.git' }

  test.each<[object, string]>([
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
  ])('refuses %j', async (input, code) => {
    const { refusal, call } = await withFunction()
    expect(await refusal('UpdateFunctionCode', { FunctionName, ...input })).toBe(code)
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ ModTime: '2020-01-01 00:00:00' })
  })

  test('does not turn an image into a package', async () => {
    const { refusal } = await withFunction({ Code: { ImageConfig: image } })
    expect(await refusal('UpdateFunctionCode', { FunctionName, Code: hello.Code })).toBe(
      'UnsupportedOperation',
    )
  })
})

describe('GetFunctionAddress', () => {
  test('tells the address and the digest of the package of a version', async () => {
    const { call } = laboratory()
    const [first, next] = [zip({ 'index.js': helloText }), zip({ 'index.js': 'next' })]
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

  test.each([
    ['1', 'ResourceNotFound.Version'],
    ['stable', 'ResourceNotFound.Version'],
    ['no such', 'InvalidParameterValue.Qualifier'],
  ])('refuses the qualifier "%s"', async (Qualifier, code) => {
    const { call, refusal } = cloud()
    await call('CreateFunction', hello)
    expect(await refusal('GetFunctionAddress', { FunctionName, Qualifier })).toBe(code)
  })
})
