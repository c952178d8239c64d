import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Credentials, createClient } from '@tc3/core'
import { createClock } from '@tc3/mock'
import { createScf, type ScfOptions } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'
import Cos from 'cos-nodejs-sdk-v5'
import { describe, expect, it, onTestFinished } from 'vitest'
import { scf } from '../src/generated/product.js'
import { startEmulator } from './command.js'
import { validateAfterTest } from './emulator.js'
import { hello, zip } from './zip.js'

const region = 'ap-guangzhou'
const Bucket = 'code-1300000001'
const target = { Bucket, Region: region }

/** A client of the storage that reaches an emulator as an HTTP proxy, so that requests have the Host of the bucket. */
function storageClient(url: string, { secretId, secretKey, token }: Credentials): Cos {
  return new Cos({
    SecretId: secretId,
    SecretKey: secretKey,
    ...(token !== undefined && { SecurityToken: token }),
    Protocol: 'http:',
    Proxy: url,
  })
}

/** Serves an emulator with its storage, and creates a bucket. */
async function start(options: ScfOptions = {}) {
  const cloud = createScf({ rateLimits: false, companions: ['cos', 'sts'], ...options })
  validateAfterTest(cloud)
  const server = await listen(cloud)
  onTestFinished(() => server.close())
  const storage = storageClient(server.url, cloud.credentials)
  await storage.putBucket(target)
  function call(
    name: string,
    input: object,
    service = scf as Pick<typeof scf, 'service' | 'version' | 'endpoint'>,
  ) {
    const { credentials, fetch } = cloud
    return createClient(service, { region, credentials, fetch }).send(
      { name, region: true },
      input,
    ) as Promise<Output>
  }
  return { cloud, server, storage, call }
}

/** A file of a size that is removed when the test ends. */
async function file(content: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tc3-cos-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, 'file.bin')
  await writeFile(path, content)
  return path
}

// biome-ignore lint/suspicious/noExplicitAny: the tests compare the outputs of several actions
type Output = any

const code = zip()
const archive = Buffer.from(code.ZipFile, 'base64')

describe('the SDK of the storage', () => {
  it('puts, gets, lists and deletes objects', async () => {
    const { storage } = await start()
    const Body = Buffer.from('hello, wörld')
    const md5 = `"${createHash('md5').update(Body).digest('hex')}"`
    const headers = { ContentType: 'text/plain', 'x-cos-meta-author': 'me' }
    const put = await storage.putObject({ ...target, Key: 'a/greeting é.txt', Body, ...headers })
    expect(put.ETag).toBe(md5)

    const got = await storage.getObject({ ...target, Key: 'a/greeting é.txt' })
    expect(got.Body).toEqual(Body)
    expect(got.headers).toMatchObject({ 'content-type': 'text/plain', 'x-cos-meta-author': 'me', etag: md5 })
    const head = await storage.headObject({ ...target, Key: 'a/greeting é.txt' })
    expect(head.headers).toMatchObject({ 'content-length': String(Body.length), etag: md5 })

    for (const Key of ['b', 'a/1', 'a/2', 'c&<']) await storage.putObject({ ...target, Key, Body: '' })
    const keysOf = ({ Contents }: Cos.GetBucketResult) => Contents.map(({ Key }) => Key)
    const all = ['a/1', 'a/2', 'a/greeting é.txt', 'b', 'c&<']
    expect(keysOf(await storage.getBucket(target))).toEqual(all)
    const folders = await storage.getBucket({ ...target, Delimiter: '/' })
    expect([keysOf(folders), folders.CommonPrefixes]).toEqual([['b', 'c&<'], [{ Prefix: 'a/' }]])
    const paged: string[] = []
    for (let Marker: string | undefined = ''; Marker !== undefined; ) {
      const page: Cos.GetBucketResult = await storage.getBucket({ ...target, Marker, MaxKeys: 2 })
      paged.push(...keysOf(page))
      Marker = page.IsTruncated === 'true' ? page.NextMarker : undefined
    }
    expect(paged).toEqual(all)

    await storage.deleteObject({ ...target, Key: 'b' })
    await storage.deleteMultipleObject({ ...target, Objects: [{ Key: 'c&<' }, { Key: 'a/1' }] })
    expect(keysOf(await storage.getBucket({ ...target, Prefix: 'a/' }))).toEqual(['a/2', 'a/greeting é.txt'])
    await expect(storage.deleteBucket(target)).rejects.toMatchObject({ code: 'BucketNotEmpty' })
    for (const Key of ['a/2', 'a/greeting é.txt']) await storage.deleteObject({ ...target, Key })
    await storage.deleteBucket(target)
    await expect(storage.headBucket(target)).rejects.toMatchObject({ statusCode: 404 })
  })

  it('lists the buckets of the account', async () => {
    const { storage } = await start()
    await storage.putBucket({ Bucket: 'other-1300000001', Region: 'ap-beijing' })
    const names = async (options: object) =>
      (await storage.getService(options)).Buckets.map(({ Name, Location }) => [Name, Location])
    expect(await names({})).toEqual([
      [Bucket, region],
      ['other-1300000001', 'ap-beijing'],
    ])
    expect(await names({ Region: 'ap-beijing' })).toEqual([['other-1300000001', 'ap-beijing']])
  })

  it('uploads a large file in parts', async () => {
    const { storage } = await start()
    const content = new Uint8Array(1_500_000).map((_, index) => index % 251)
    const FilePath = await file(content)
    const upload = { ...target, Key: 'large.bin', FilePath, SliceSize: 1, ChunkSize: 1024 * 1024 }
    const { ETag } = await storage.sliceUploadFile(upload)
    expect(ETag).toMatch(/^"[\da-f]{32}-2"$/)
    const { Body } = await storage.getObject({ ...target, Key: 'large.bin' })
    expect(Buffer.compare(Body, content)).toBe(0)
    expect((await storage.multipartList({ ...target, Prefix: '', Delimiter: '' })).Upload).toEqual([])
  })

  it('lists and aborts uploads', async () => {
    const { cloud, storage } = await start()
    const { UploadId } = await storage.multipartInit({ ...target, Key: 'part' })
    const upload = { ...target, Key: 'part', UploadId }
    const { ETag } = await storage.multipartUpload({ ...upload, PartNumber: 1, Body: 'one' })
    expect((await storage.multipartListPart(upload)).Part).toMatchObject([{ PartNumber: '1', ETag }])
    expect((await storage.multipartList({ ...target, Prefix: '', Delimiter: '' })).Upload).toMatchObject([
      { Key: 'part', UploadId },
    ])
    const Parts = [{ PartNumber: 2, ETag: 'absent' }]
    await expect(storage.multipartComplete({ ...upload, Parts })).rejects.toMatchObject({
      code: 'InvalidPart',
    })
    await storage.multipartAbort(upload)
    await expect(storage.multipartListPart(upload)).rejects.toMatchObject({ code: 'NoSuchUpload' })
    expect(cloud.snapshot()).not.toHaveProperty('uploadParts')
  })

  it('creates URLs that others can use', async () => {
    const { cloud, storage } = await start()
    await storage.putObject({ ...target, Key: 'shared file.txt', Body: 'shared' })
    const url = storage.getObjectUrl({ ...target, Key: 'shared file.txt', Sign: true }, () => {})
    expect(await (await cloud.fetch(url)).text()).toBe('shared')
    expect((await cloud.fetch(url.replace('shared', 'other'))).status).toBe(403)
    expect((await cloud.fetch(url.replace(/\?.*/, ''))).status).toBe(403)
  })
})

describe('a function', () => {
  it('is deployed from an object, and its code is that of the object at that time', async () => {
    const { storage, call } = await start()
    await storage.putObject({ ...target, Key: 'hello.zip', Body: archive })
    const Code = { CosBucketName: 'code', CosObjectName: '/hello.zip', CosBucketRegion: region }
    await call('CreateFunction', { ...hello, Code })
    const shown = { FunctionName: 'hello', ShowCode: 'TRUE' }
    expect(await call('GetFunction', shown)).toMatchObject({
      CodeSize: code.size,
      CodeInfo: "exports.main_handler = async () => 'hello'\n",
    })

    const next = Buffer.from(zip({ 'index.js': 'next' }).ZipFile, 'base64')
    await storage.putObject({ ...target, Key: 'hello.zip', Body: next })
    expect((await call('GetFunction', shown)).CodeInfo).toContain('hello')
    const update = { FunctionName: 'hello', Handler: 'index.main_handler' }
    await call('UpdateFunctionCode', { ...update, CosBucketName: Bucket, CosObjectName: 'hello.zip' })
    expect((await call('GetFunction', shown)).CodeInfo).toBe('next')
  })

  it('and a layer, whose package can be downloaded', async () => {
    const { cloud, storage, call } = await start()
    await storage.putObject({ ...target, Key: 'layer.zip', Body: archive })
    await call('PublishLayerVersion', {
      LayerName: 'shared',
      CompatibleRuntimes: ['Nodejs12.16'],
      Content: { CosBucketName: 'code', CosObjectName: 'layer.zip' },
    })
    const layer = await call('GetLayerVersion', { LayerName: 'shared', LayerVersion: 1 })
    expect(layer.CodeSha256).toBe(code.sha256)
    expect(Buffer.from(await (await cloud.fetch(layer.Location)).arrayBuffer())).toEqual(archive)
  })

  it.each([
    [
      'an object that does not exist',
      { CosBucketName: 'code', CosObjectName: 'absent.zip' },
      'has no object absent.zip',
    ],
    [
      'a bucket that does not exist',
      { CosBucketName: 'absent', CosObjectName: 'a.zip' },
      'in the bucket absent',
    ],
    [
      'an object that is no zip archive',
      { CosBucketName: 'code', CosObjectName: 'a.txt' },
      'must be a zip archive',
    ],
  ])('is not created from %s', async (_, Code, message) => {
    const { storage, call } = await start()
    await storage.putObject({ ...target, Key: 'a.txt', Body: 'text' })
    await expect(call('CreateFunction', { ...hello, Code })).rejects.toMatchObject({
      code: 'InvalidParameterValue.CosObjectName',
      message: expect.stringContaining(message),
    })
    expect(await call('ListFunctions', {})).toMatchObject({ TotalCount: 0 })
  })

  it('is created without its object if the storage is not emulated', async () => {
    const cloud = createScf()
    const client = createClient(scf, { region, credentials: cloud.credentials, fetch: cloud.fetch })
    const Code = { CosBucketName: 'code', CosObjectName: 'absent.zip' }
    await client.send({ name: 'CreateFunction', region: true }, { ...hello, Code })
  })
})

describe('the storage', () => {
  it('accepts temporary credentials with their token, and refuses other keys', async () => {
    const { cloud, server, call } = await start()
    const sts = { service: 'sts', version: '2018-08-13', endpoint: 'sts.tencentcloudapi.com' }
    const role = { RoleArn: 'qcs::cam::uin/100000000001:roleName/a', RoleSessionName: 'ci' }
    const { Credentials: issued } = await call('AssumeRole', role, sts)
    const temporary = { secretId: issued.TmpSecretId, secretKey: issued.TmpSecretKey, token: issued.Token }
    await storageClient(server.url, temporary).putObject({ ...target, Key: 'a', Body: 'b' })

    const { token: _, ...withoutToken } = temporary
    for (const [credentials, code] of [
      [withoutToken, 'InvalidToken'],
      [{ ...cloud.credentials, secretId: 'AKIDUNKNOWN' }, 'InvalidAccessKeyId'],
      [{ ...cloud.credentials, secretKey: 'another' }, 'SignatureDoesNotMatch'],
    ] as const) {
      const refused = storageClient(server.url, credentials).putObject({ ...target, Key: 'a', Body: 'b' })
      await expect(refused).rejects.toMatchObject({ statusCode: 403, code })
    }
  })

  it('gives each account its own buckets, and refuses what is denied to a key pair', async () => {
    const credentials = [
      { secretId: 'AKIDONE', secretKey: 'one', account: '100000000001' },
      { secretId: 'AKIDTWO', secretKey: 'two', account: '100000000002' },
      { secretId: 'AKIDREADER', secretKey: 'reader', account: '100000000001', deny: ['cos:Put*'] },
    ] as const
    const { server } = await start({ credentials })
    const [, second, reader] = credentials.map((pair) => storageClient(server.url, pair))
    await expect(second?.headBucket(target)).rejects.toMatchObject({ statusCode: 404 })
    await reader?.headBucket(target)
    await expect(reader?.putObject({ ...target, Key: 'a', Body: 'b' })).rejects.toMatchObject({
      code: 'AccessDenied',
    })
  })

  const wrongRequests: readonly (readonly [string, (storage: Cos) => Promise<unknown>, string])[] = [
    ['a bucket that exists', (storage) => storage.putBucket(target), 'BucketAlreadyOwnedByYou'],
    [
      'an object in no bucket',
      (storage) => storage.getObject({ Bucket: 'no-1300000001', Region: region, Key: 'a' }),
      'NoSuchBucket',
    ],
    ['an object that is absent', (storage) => storage.getObject({ ...target, Key: 'absent' }), 'NoSuchKey'],
    [
      'a key that is too long',
      (storage) => storage.putObject({ ...target, Key: 'é'.repeat(426), Body: '' }),
      'KeyTooLong',
    ],
    [
      'another Content-MD5',
      (storage) => storage.putObject({ ...target, Key: 'a', Body: 'b', Headers: { 'Content-MD5': 'AAAA' } }),
      'InvalidDigest',
    ],
    ['configurations of buckets', (storage) => storage.getBucketCors(target), 'NotImplemented'],
    [
      'headers that are too long',
      (storage) => storage.putObject({ ...target, Key: 'a', Body: 'b', 'x-cos-meta-a': 'x'.repeat(8200) }),
      'MetadataTooLarge',
    ],
  ]
  it.each(wrongRequests)('refuses %s', async (_, request, code) => {
    const { storage } = await start()
    await expect(request(storage)).rejects.toMatchObject({ code })
  })

  it('refuses signatures whose time has passed, unless signatureAge is off', async () => {
    const clock = createClock()
    const { cloud, storage } = await start({ clock })
    await storage.putObject({ ...target, Key: 'a', Body: 'b' })
    const url = storage.getObjectUrl({ ...target, Key: 'a', Sign: true, Expires: 60 }, () => {})
    clock.advance(120_000)
    const response = await cloud.fetch(url)
    expect([response.status, await response.text()]).toEqual([
      403,
      expect.stringContaining('Request has expired'),
    ])
    const lenient = await start({ clock, signatureAge: false })
    await lenient.storage.putObject({ ...target, Key: 'a', Body: 'b' })
    expect((await lenient.cloud.fetch(url)).status).toBe(200)
  })

  it.each([
    [{ objectBytes: 3 }, 413, 'EntityTooLarge'],
    [{ storageBytes: 5 }, 403, 'OverQuota'],
    [{ objects: 1 }, 403, 'OverQuota'],
  ])('refuses an object beyond the limits %j', async (limits, statusCode, code) => {
    const { storage } = await start({ limits })
    await storage.putObject({ ...target, Key: 'a', Body: 'abc' })
    const refused = { statusCode, code }
    await expect(storage.putObject({ ...target, Key: 'b', Body: 'abcd' })).rejects.toMatchObject(refused)
    const { UploadId } = await storage.multipartInit({ ...target, Key: 'c' })
    const part = { ...target, Key: 'c', UploadId, PartNumber: 1, Body: 'abcd' }
    await expect(storage.multipartUpload(part)).rejects.toMatchObject(refused)
  })

  it('answers an unknown host, a malformed address and too many parameters with an error', async () => {
    const { cloud } = await start()
    const host = `http://${Bucket}.cos.${region}.myqcloud.com`
    const parameters = Array.from({ length: 101 }, (_, index) => `p${index}=1`).join('&')
    for (const [url, code] of [
      ['http://bucket.myqcloud.com/', 'InvalidURI'],
      [`${host}/%FF`, 'InvalidURI'],
      [`${host}/?${parameters}`, 'InvalidArgument'],
      [`${host}/a?uploads`, 'MethodNotAllowed'],
    ]) {
      expect(await (await cloud.fetch(url ?? '')).text()).toContain(`<Code>${code}</Code>`)
    }
  })

  it('is logged, but never with a signature or a token', async () => {
    const lines: string[] = []
    const { cloud, storage } = await start({ log: (entry) => lines.push(JSON.stringify(entry)) })
    await storage.putObject({ ...target, Key: 'a', Body: 'b' })
    expect(lines.at(-1)).toContain('"action":"PutObject"')
    expect(lines.join()).not.toContain('q-signature')
    expect(cloud.journal.entries()).toEqual([])
  })

  it('keeps objects in snapshots, and a reset deletes them', async () => {
    const { cloud, storage } = await start()
    await storage.putObject({ ...target, Key: 'a', Body: 'b' })
    const other = await start()
    other.cloud.seed(cloud.snapshot())
    expect((await other.storage.getObject({ ...target, Key: 'a' })).Body.toString()).toBe('b')
    other.cloud.reset()
    await expect(other.storage.headBucket(target)).rejects.toMatchObject({ statusCode: 404 })
  })
})

it('the command serves the companions that its option names', async () => {
  const { url, secretId, secretKey } = await startEmulator('--companions', 'cos')
  const storage = storageClient(url, { secretId, secretKey })
  await storage.putBucket(target)
  await storage.putObject({ ...target, Key: 'a', Body: 'b' })
  expect((await storage.getObject({ ...target, Key: 'a' })).Body.toString()).toBe('b')
})

it('without the companion, a request to the storage fails with HTTP 421 and a sentence that names the option', async () => {
  const cloud = createScf()
  const server = await listen(cloud)
  onTestFinished(() => server.close())
  const refused = storageClient(server.url, cloud.credentials).putObject({ ...target, Key: 'a', Body: 'b' })
  await expect(refused).rejects.toMatchObject({ statusCode: 421 })
  const response = await cloud.fetch(`http://${Bucket}.cos.${region}.myqcloud.com/a`)
  expect(await response.text()).toContain('--companions cos')
})

describe('a temporary object', () => {
  const now = Date.UTC(2020, 0, 1)

  /** Gets a signature for a package, and creates a client of the storage that uses it. */
  async function upload(options: ScfOptions = {}) {
    const clock = createClock({ now: () => now })
    const started = await start({ clock, signatureAge: false, ...options })
    const { Date: date, Sign } = await started.call('GetTempCosInfo', { ObjectPath: 'app/hello.zip' })
    const storage = new Cos({
      Protocol: 'http:',
      Proxy: started.server.url,
      getAuthorization: (_, callback) => callback(Sign),
    })
    const temporary = { Bucket: 'gztempcos-1253665819', Region: region }
    const put = (Key: string) =>
      storage.putObject({ ...temporary, Key, Body: Buffer.from(zip().ZipFile, 'base64') })
    return { ...started, clock, date, put }
  }
  const withCode = (TempCosObjectName: string) => ({ ...hello, Code: { TempCosObjectName } })

  it('is the code of a function that a tool uploads with GetTempCosInfo', async () => {
    const { call, date, put } = await upload()
    expect(date).toBe('2020-01-01')
    await put(`/${date}/app/hello.zip`)
    await call('CreateFunction', withCode(`//${date}/app/hello.zip`))
    expect(await call('GetFunction', { FunctionName: hello.FunctionName })).toMatchObject({
      CodeSize: zip().size,
    })
  })

  it('is no other object, and can be uploaded for half an hour', async () => {
    const { call, clock, date, put } = await upload()
    await expect(put(`${date}/app/other.zip`)).rejects.toMatchObject({ statusCode: 403 })
    clock.advance(30 * 60_000 + 1)
    await expect(put(`${date}/app/hello.zip`)).rejects.toMatchObject({ statusCode: 403 })
    await expect(call('CreateFunction', withCode(`/${date}/app/hello.zip`))).rejects.toMatchObject({
      code: 'InvalidParameterValue.TempCosObjectName',
    })
  })
})

describe('objects fire the triggers of their bucket', () => {
  it('when they are created, completed and deleted, by prefix and suffix', async () => {
    const events: [name: string, key: string][] = []
    const { cloud, storage, call } = await start({
      run({ event }) {
        const [{ event: what, cos }] = JSON.parse(event).Records
        events.push([what.eventName, cos.cosObject.key])
        return {}
      },
    })
    await call('CreateFunction', hello)
    for (const [event, filter] of [
      ['cos:ObjectCreated:*', { Prefix: 'in/', Suffix: '.jpg' }],
      ['cos:ObjectRemove:*', { Prefix: 'in/' }],
    ]) {
      await call('CreateTrigger', {
        FunctionName: hello.FunctionName,
        Type: 'cos',
        TriggerName: `${Bucket}.cos.${region}.myqcloud.com`,
        TriggerDesc: JSON.stringify({ event, filter }),
        Enable: 'OPEN',
      })
    }
    const put = (Key: string) => storage.putObject({ ...target, Key, Body: Buffer.from('x') })
    await put('in/a.jpg')
    await put('in/a.txt')
    await put('out/a.jpg')
    await storage.sliceUploadFile({
      ...target,
      Key: 'in/large.jpg',
      FilePath: await file(new Uint8Array(2_500_000)),
      SliceSize: 1_048_576,
    })
    await storage.deleteObject({ ...target, Key: 'in/a.jpg' })
    await storage.deleteObject({ ...target, Key: 'in/missing.jpg' })
    await storage.deleteMultipleObject({ ...target, Objects: [{ Key: 'in/a.txt' }, { Key: 'out/a.jpg' }] })
    await expect.poll(() => events.length).toBeGreaterThanOrEqual(4)
    await cloud.triggers.settled()
    const path = `/${Bucket.split('-').reverse().join('/')}`
    expect(events).toEqual([
      ['cos:ObjectCreated:Put', `${path}/in/a.jpg`],
      ['cos:ObjectCreated:CompleteMultipartUpload', `${path}/in/large.jpg`],
      ['cos:ObjectRemove:Delete', `${path}/in/a.jpg`],
      ['cos:ObjectRemove:Delete', `${path}/in/a.txt`],
    ])
  })
})
