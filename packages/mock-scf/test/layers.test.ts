import { describe, expect, it } from 'vitest'
import { createHarness } from './harness.js'
import { hello, zip } from './zip.js'

const content = { ZipFile: zip().ZipFile }

type Harness = ReturnType<typeof createHarness>

/** Publishes a version of a layer and returns its number. */
async function publish({ call }: Harness, LayerName: string, change: object = {}) {
  const { LayerVersion } = await call('PublishLayerVersion', {
    LayerName,
    CompatibleRuntimes: ['Nodejs12.16'],
    Content: content,
    ...change,
  })
  return LayerVersion
}

/** The layers that ListLayers returns, as `name:version`. */
async function listLayers({ call }: Harness, input: object = {}) {
  const { Layers } = await call('ListLayers', input)
  return (Layers as { LayerName: string; LayerVersion: number }[]).map(
    ({ LayerName, LayerVersion }) => `${LayerName}:${LayerVersion}`,
  )
}

/** The numbers that ListLayerVersions returns. */
async function listVersions({ call }: Harness, LayerName: string, input: object = {}) {
  const { LayerVersions } = await call('ListLayerVersions', { LayerName, ...input })
  return (LayerVersions as { LayerVersion: number }[]).map(({ LayerVersion }) => LayerVersion)
}

async function getStatus({ call }: Harness, LayerName: string, LayerVersion: number) {
  return (await call('GetLayerVersion', { LayerName, LayerVersion })).Status
}

describe('the lifecycle of a layer', () => {
  it('publishes, reads, lists and deletes it', async () => {
    const subject = createHarness()
    const { call, errorCode, advanceSeconds } = subject
    advanceSeconds(60)
    const { ZipFile, sha256 } = zip({ 'first.js': '' })
    const Tags = [{ Key: 'team', Value: 'web' }]
    expect(
      await publish(subject, 'libs', {
        Content: { ZipFile },
        CompatibleRuntimes: ['Nodejs12.16', 'Python3.6'],
        Description: 'the first',
        LicenseInfo: 'MIT',
        Tags,
      }),
    ).toBe(1)
    advanceSeconds(60)
    expect(await publish(subject, 'libs')).toBe(2)
    const first = {
      LayerName: 'libs',
      LayerVersion: 1,
      CompatibleRuntimes: ['Nodejs12.16', 'Python3.6'],
      Description: 'the first',
      LicenseInfo: 'MIT',
      AddTime: '2020-01-01 00:01:00',
      Status: 'Active',
    }
    const second = {
      LayerName: 'libs',
      LayerVersion: 2,
      CompatibleRuntimes: ['Nodejs12.16'],
      Description: '',
      LicenseInfo: '',
      AddTime: '2020-01-01 00:02:00',
      Status: 'Active',
    }
    expect(await call('GetLayerVersion', { LayerName: 'libs', LayerVersion: 1 })).toEqual({
      ...first,
      CodeSha256: sha256,
      Location: expect.stringMatching(new RegExp(`/ap-guangzhou/.*libs/${sha256}$`)),
    })
    // Tags are those of the layer, so that all its versions have them.
    expect(await call('ListLayerVersions', { LayerName: 'libs' })).toEqual({
      LayerVersions: [
        { ...second, Tags },
        { ...first, Tags },
      ],
    })
    expect(await call('ListLayers')).toEqual({ Layers: [{ ...second, Tags }], TotalCount: 1 })

    await call('DeleteLayerVersion', { LayerName: 'libs', LayerVersion: 2 })
    expect(await errorCode('GetLayerVersion', { LayerName: 'libs', LayerVersion: 2 })).toBe(
      'ResourceNotFound.LayerVersion',
    )
    expect(await errorCode('DeleteLayerVersion', { LayerName: 'libs', LayerVersion: 2 })).toBe(
      'ResourceNotFound.LayerVersion',
    )
    expect(await call('ListLayers')).toEqual({ Layers: [{ ...first, Tags }], TotalCount: 1 })
  })

  it('has the tags of the latest publication that sets them', async () => {
    const subject = createHarness()
    const { call, errorCode } = subject
    const tag = (Value: string) => [{ Key: 'team', Value }]
    await publish(subject, 'libs', { Tags: tag('web') })
    await publish(subject, 'libs', { Tags: tag('core') })
    await publish(subject, 'libs')
    expect(await call('ListLayers')).toMatchObject({ Layers: [{ Tags: tag('core') }] })
    await call('CreateFunction', { ...hello, Layers: [{ LayerName: 'libs', LayerVersion: 1 }] })
    expect(await call('GetFunction', { FunctionName: 'hello' })).toMatchObject({
      Layers: [{ LayerVersion: 1, Tags: tag('core') }],
    })
    await call('DeleteFunction', { FunctionName: 'hello' })
    for (const LayerVersion of [1, 2, 3])
      await call('DeleteLayerVersion', { LayerName: 'libs', LayerVersion })
    await publish(subject, 'libs')
    expect(await call('ListLayers')).toMatchObject({ Layers: [{ LayerVersion: 4, Tags: [] }] })
    for (const Tags of [[...tag('a'), ...tag('b')], [{ Key: '', Value: 'a' }]]) {
      const input = { LayerName: 'libs', CompatibleRuntimes: ['Nodejs12.16'], Content: content, Tags }
      expect(await errorCode('PublishLayerVersion', input)).toBe('InvalidParameterValue')
    }
  })

  it('exists as long as it has versions, and never reuses a number', async () => {
    const subject = createHarness()
    await publish(subject, 'libs')
    await publish(subject, 'libs')
    await subject.call('DeleteLayerVersion', { LayerName: 'libs', LayerVersion: 2 })
    expect(await publish(subject, 'libs')).toBe(3)
    await subject.call('DeleteLayerVersion', { LayerName: 'libs', LayerVersion: 1 })
    await subject.call('DeleteLayerVersion', { LayerName: 'libs', LayerVersion: 3 })
    expect(await subject.call('ListLayers')).toEqual({ Layers: [], TotalCount: 0 })
    expect(await subject.errorCode('ListLayerVersions', { LayerName: 'libs' })).toBe('ResourceNotFound.Layer')
    expect(await publish(subject, 'libs')).toBe(4)
    expect(await listVersions(subject, 'libs')).toEqual([4])
  })

  it('retains a package that another version uses', async () => {
    const subject = createHarness()
    const packages = () => Object.values(subject.world.store.snapshot().packages ?? {}).flatMap(Object.keys)
    const [one, other] = [zip({ 'one.js': '' }), zip({ 'other.js': '' })]
    await publish(subject, 'libs', { Content: { ZipFile: one.ZipFile } })
    await publish(subject, 'libs', { Content: { ZipFile: one.ZipFile } })
    await publish(subject, 'libs', { Content: { ZipFile: other.ZipFile } })
    expect(packages()).toEqual([one.sha256, other.sha256])
    await subject.call('DeleteLayerVersion', { LayerName: 'libs', LayerVersion: 1 })
    await subject.call('DeleteLayerVersion', { LayerName: 'libs', LayerVersion: 3 })
    expect(packages()).toEqual([one.sha256])
    await subject.call('DeleteLayerVersion', { LayerName: 'libs', LayerVersion: 2 })
    expect(packages()).toEqual([])
  })
})

describe('PublishLayerVersion', () => {
  it('accepts an object in COS, which is not fetched', async () => {
    const subject = createHarness()
    await publish(subject, 'libs', {
      Content: { CosBucketName: 'bucket', CosObjectName: '/dir/code.zip', CosBucketRegion: 'ap-beijing' },
    })
    await publish(subject, 'libs', { Content: { CosBucketName: 'bucket', CosObjectName: 'code.zip' } })
    expect(await subject.call('GetLayerVersion', { LayerName: 'libs', LayerVersion: 1 })).toMatchObject({
      CodeSha256: '',
      Location: 'https://bucket-100000000001.cos.ap-beijing.myqcloud.com/dir/code.zip',
      Status: 'Active',
    })
    expect(await subject.call('GetLayerVersion', { LayerName: 'libs', LayerVersion: 2 })).toMatchObject({
      Location: 'https://bucket-100000000001.cos.ap-guangzhou.myqcloud.com/code.zip',
    })
  })

  const cos = { CosBucketName: 'bucket', CosObjectName: '/code.zip' }
  const base64 = (text: string) => Buffer.from(text).toString('base64')

  it.each<[string, object, string]>([
    ['an empty name', { LayerName: '' }, 'InvalidParameterValue.LayerName'],
    ['a name that begins with a digit', { LayerName: '1st' }, 'InvalidParameterValue.LayerName'],
    ['a name that ends with a hyphen', { LayerName: 'libs-' }, 'InvalidParameterValue.LayerName'],
    ['a name that ends with an underscore', { LayerName: 'libs_' }, 'InvalidParameterValue.LayerName'],
    ['a name that is too long', { LayerName: 'x'.repeat(65) }, 'InvalidParameterValue.LayerName'],
    ['no runtime', { CompatibleRuntimes: [] }, 'InvalidParameterValue.CompatibleRuntimes'],
    ['another runtime', { CompatibleRuntimes: ['Cobol'] }, 'InvalidParameterValue.Runtime'],
    ['a long description', { Description: 'x'.repeat(1001) }, 'InvalidParameterValue.Description'],
    ['no content', { Content: {} }, 'InvalidParameterValue.Content'],
    ['two contents', { Content: { ...content, ...cos } }, 'InvalidParameterValue.Content'],
    ['a template as content', { Content: { DemoId: 'demo-abc' } }, 'InvalidParameterValue.Content'],
    [
      'data that is not a zip archive',
      { Content: { ZipFile: base64('no zip') } },
      'InvalidParameterValue.Content',
    ],
    [
      'a string that is not Base64',
      { Content: { ZipFile: '*' } },
      'InvalidParameterValue.ZipFileBase64BinasciiError',
    ],
    [
      'Base64 without its padding',
      { Content: { ZipFile: base64('four').replaceAll('=', '') } },
      'InvalidParameterValue.ZipFileBase64BinasciiError',
    ],
    ['a bucket alone', { Content: { CosBucketName: 'bucket' } }, 'InvalidParameterValue.Cos'],
    ['an object alone', { Content: { CosObjectName: '/code.zip' } }, 'InvalidParameterValue.Cos'],
    [
      'an invalid bucket',
      { Content: { ...cos, CosBucketName: 'Bucket!' } },
      'InvalidParameterValue.CosBucketName',
    ],
    ['an invalid object', { Content: { ...cos, CosObjectName: '/' } }, 'InvalidParameterValue.CosObjectName'],
    [
      'an invalid region',
      { Content: { ...cos, CosBucketRegion: 'the moon' } },
      'InvalidParameterValue.CosBucketRegion',
    ],
    [
      'an object of the console',
      { Content: { TempCosObjectName: '/code.zip' } },
      'InvalidParameterValue.TempCosObjectName',
    ],
  ])('rejects %s', async (_, change, code) => {
    const subject = createHarness()
    const input = { LayerName: 'libs', CompatibleRuntimes: ['Php7'], Content: content, ...change }
    expect(await subject.errorCode('PublishLayerVersion', input)).toBe(code)
    expect(await listLayers(subject)).toEqual([])
  })

  it.each(['a', 'A-b_9', 'x'.repeat(64)])('accepts the name %s', async (name) => {
    const subject = createHarness()
    await publish(subject, name)
    expect(await listVersions(subject, name)).toEqual([1])
  })

  it('accepts a package up to the limit', async () => {
    const size = Buffer.from(content.ZipFile, 'base64').length
    expect(await publish(createHarness({ limits: { packageBytes: size } }), 'libs')).toBe(1)
    const small = createHarness({ limits: { packageBytes: size - 1 } })
    const input = { LayerName: 'libs', CompatibleRuntimes: ['Php7'], Content: content }
    expect(await small.errorCode('PublishLayerVersion', input)).toBe('InvalidParameterValue.Content')
  })

  it('enforces the quota of versions', async () => {
    const subject = createHarness({ limits: { versionsOfLayer: 2 } })
    await publish(subject, 'libs')
    await publish(subject, 'libs')
    const input = { LayerName: 'libs', CompatibleRuntimes: ['Php7'], Content: content }
    expect(await subject.errorCode('PublishLayerVersion', input)).toBe('LimitExceeded.LayerVersions')
    await publish(subject, 'other')
    await subject.call('DeleteLayerVersion', { LayerName: 'libs', LayerVersion: 1 })
    expect(await publish(subject, 'libs')).toBe(3)
  })

  it('enforces the quota of layers, which does not count those without versions', async () => {
    const subject = createHarness({ limits: { layers: 2 } })
    await publish(subject, 'a')
    await publish(subject, 'b')
    const input = { LayerName: 'c', CompatibleRuntimes: ['Php7'], Content: content }
    expect(await subject.errorCode('PublishLayerVersion', input)).toBe('LimitExceeded')
    expect(await publish(subject, 'b')).toBe(2)
    await subject.call('DeleteLayerVersion', { LayerName: 'a', LayerVersion: 1 })
    expect(await publish(subject, 'c')).toBe(1)
    const again = { LayerName: 'a', CompatibleRuntimes: ['Php7'], Content: content }
    expect(await subject.errorCode('PublishLayerVersion', again)).toBe('LimitExceeded')
  })

  it('assigns distinct numbers to concurrent calls', async () => {
    const subject = createHarness()
    const numbers = await Promise.all(Array.from({ length: 8 }, () => publish(subject, 'libs')))
    expect(numbers.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })
})

describe('the publication of a layer version', () => {
  it('lasts for a time', async () => {
    const subject = createHarness()
    subject.control.set('layer.Publishing', { ms: 2000 })
    await publish(subject, 'libs')
    subject.advanceSeconds(1)
    expect(await getStatus(subject, 'libs', 1)).toBe('Publishing')
    expect(await publish(subject, 'libs')).toBe(2)
    subject.advanceSeconds(1)
    expect(await getStatus(subject, 'libs', 1)).toBe('Active')
    expect(await getStatus(subject, 'libs', 2)).toBe('Publishing')
  })

  it('lasts for a number of reads', async () => {
    const subject = createHarness()
    subject.control.set('layer.Publishing', { reads: 2 })
    await publish(subject, 'libs')
    await listLayers(subject)
    expect(await getStatus(subject, 'libs', 1)).toBe('Publishing')
    await listVersions(subject, 'libs')
    expect(await getStatus(subject, 'libs', 1)).toBe('Publishing')
    expect(await getStatus(subject, 'libs', 1)).toBe('Active')
  })

  it('ends in PublishFailed if it fails; the version can be deleted', async () => {
    const subject = createHarness()
    subject.control.fail('layer.Publishing')
    await publish(subject, 'libs')
    expect(await getStatus(subject, 'libs', 1)).toBe('PublishFailed')
    await subject.call('DeleteLayerVersion', { LayerName: 'libs', LayerVersion: 1 })
    expect(await listLayers(subject)).toEqual([])
  })
})

describe('DeleteLayerVersion', () => {
  const first = { LayerName: 'libs', LayerVersion: 1 }

  it('is rejected until the version is published', async () => {
    const subject = createHarness()
    subject.control.set('layer.Publishing', { ms: 1000 })
    await publish(subject, 'libs')
    expect(await subject.errorCode('DeleteLayerVersion', first)).toBe('FailedOperation.DeleteLayerVersion')
    subject.advanceSeconds(1)
    await subject.call('DeleteLayerVersion', first)
  })

  it('lasts for a while, during which it is rejected', async () => {
    const subject = createHarness()
    subject.control.set('layer.Deleting', { reads: 1 })
    await publish(subject, 'libs')
    await subject.call('DeleteLayerVersion', first)
    expect(await subject.errorCode('DeleteLayerVersion', first)).toBe('FailedOperation.OperationConflict')
    expect(await getStatus(subject, 'libs', 1)).toBe('Deleting')
    expect(await subject.errorCode('GetLayerVersion', first)).toBe('ResourceNotFound.LayerVersion')
    expect(await listLayers(subject)).toEqual([])
  })

  it('ends in DeleteFailed if it fails, and can be retried', async () => {
    const subject = createHarness()
    subject.control.fail('layer.Deleting')
    await publish(subject, 'libs')
    await subject.call('DeleteLayerVersion', first)
    expect(await getStatus(subject, 'libs', 1)).toBe('DeleteFailed')
    await subject.call('DeleteLayerVersion', first)
    expect(await subject.errorCode('GetLayerVersion', first)).toBe('ResourceNotFound.LayerVersion')
  })

  it('does not affect functions that reference the layer', async () => {
    const subject = createHarness()
    await publish(subject, 'libs')
    await subject.call('CreateFunction', { ...hello, Layers: [first] })
    await subject.call('DeleteLayerVersion', first)
    expect(await subject.call('InvokeFunction', { FunctionName: 'hello' })).toMatchObject({
      Result: { InvokeResult: 0 },
    })
  })

  it('is rejected while a function with the version is being published', async () => {
    const subject = createHarness()
    await publish(subject, 'libs')
    await publish(subject, 'libs')
    await subject.call('CreateFunction', { ...hello, Layers: [first] })
    subject.control.set('function.Publishing', { ms: 1000 })
    await subject.call('PublishVersion', { FunctionName: 'hello' })
    expect(await subject.errorCode('DeleteLayerVersion', first)).toBe('ResourceInUse.LayerVersion')
    await subject.call('DeleteLayerVersion', { LayerName: 'libs', LayerVersion: 2 })
    subject.advanceSeconds(1)
    await subject.call('DeleteLayerVersion', first)
  })

  it.each([
    ['created', 'function.Creating'],
    ['updated', 'function.Updating'],
  ] as const)('is rejected while a function with the version is being %s', async (_, transition) => {
    const subject = createHarness()
    await publish(subject, 'libs')
    subject.control.set(transition, { ms: 1000 })
    await subject.call('CreateFunction', { ...hello, Layers: [first] })
    if (transition === 'function.Updating') {
      await subject.call('UpdateFunctionConfiguration', { FunctionName: 'hello', MemorySize: 256 })
    }
    expect(await subject.errorCode('DeleteLayerVersion', first)).toBe('ResourceInUse.LayerVersion')
    subject.advanceSeconds(1)
    await subject.call('DeleteLayerVersion', first)
  })

  it.each([
    { LayerName: 'libs', LayerVersion: 2 },
    { LayerName: 'libs', LayerVersion: 0 },
    { LayerName: 'other', LayerVersion: 1 },
  ])('and GetLayerVersion reject %j', async (input) => {
    const subject = createHarness()
    await publish(subject, 'libs')
    expect(await subject.errorCode('DeleteLayerVersion', input)).toBe('ResourceNotFound.LayerVersion')
    expect(await subject.errorCode('GetLayerVersion', input)).toBe('ResourceNotFound.LayerVersion')
  })
})

describe('lists', () => {
  /** web-libs for Node.js with two versions, the second also for PHP; data-libs for Python; tools for Go and Java. */
  async function publishThree() {
    const subject = createHarness()
    await publish(subject, 'web-libs')
    await publish(subject, 'data-libs', { CompatibleRuntimes: ['Python2.7', 'Python3.6'] })
    await publish(subject, 'tools', { CompatibleRuntimes: ['Go1', 'Java8'] })
    await publish(subject, 'web-libs', { CompatibleRuntimes: ['Nodejs12.16', 'Php7'] })
    return subject
  }

  it.each<[object, string[], number]>([
    [{}, ['web-libs:2', 'data-libs:1', 'tools:1'], 3],
    [{ Limit: 2 }, ['web-libs:2', 'data-libs:1'], 3],
    [{ Offset: 1, Limit: 1 }, ['data-libs:1'], 3],
    [{ Offset: 3 }, [], 3],
    [{ Limit: 0 }, [], 3],
    [{ SearchKey: 'libs' }, ['web-libs:2', 'data-libs:1'], 2],
    [{ SearchKey: 'libs', Limit: 1 }, ['web-libs:2'], 2],
    [{ SearchKey: 'none' }, [], 0],
    [{ SearchKey: '' }, ['web-libs:2', 'data-libs:1', 'tools:1'], 3],
    [{ CompatibleRuntime: 'Php7' }, ['web-libs:2'], 1],
    [{ CompatibleRuntime: 'Python3.6' }, ['data-libs:1'], 1],
    [{ CompatibleRuntime: 'Python3.6', SearchKey: 'web' }, [], 0],
    [{ CompatibleRuntime: 'Php5' }, [], 0],
  ])('ListLayers returns the latest version of each layer: %j', async (input, expected, total) => {
    const subject = await publishThree()
    expect(await listLayers(subject, input)).toEqual(expected)
    expect(await subject.call('ListLayers', input)).toMatchObject({ TotalCount: total })
  })

  it('ListLayers filters by the runtimes of the latest version', async () => {
    const subject = await publishThree()
    await publish(subject, 'data-libs', { CompatibleRuntimes: ['Python3.6'] })
    expect(await listLayers(subject, { CompatibleRuntime: 'Python2.7' })).toEqual([])
    await subject.call('DeleteLayerVersion', { LayerName: 'data-libs', LayerVersion: 2 })
    expect(await listLayers(subject, { CompatibleRuntime: 'Python2.7' })).toEqual(['data-libs:1'])
  })

  it.each<[object, number[]]>([
    [{}, [2, 1]],
    [{ CompatibleRuntime: [] }, [2, 1]],
    [{ CompatibleRuntime: ['Php7'] }, [2]],
    [{ CompatibleRuntime: ['Nodejs12.16'] }, [2, 1]],
    [{ CompatibleRuntime: ['Go1'] }, []],
    [{ CompatibleRuntime: ['Go1', 'Php7'] }, [2]],
  ])('ListLayerVersions filters by runtimes: %j', async (input, expected) => {
    expect(await listVersions(await publishThree(), 'web-libs', input)).toEqual(expected)
  })

  it('ListLayerVersions returns the newest first, by number', async () => {
    const subject = createHarness()
    for (let count = 0; count < 12; count++) await publish(subject, 'libs')
    expect(await listVersions(subject, 'libs')).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
  })

  it.each<[string, object, string]>([
    ['ListLayers', { CompatibleRuntime: 'Cobol' }, 'InvalidParameterValue.Runtime'],
    ['ListLayers', { Offset: -1 }, 'InvalidParameterValue'],
    ['ListLayers', { Limit: -1 }, 'InvalidParameterValue'],
    ['ListLayerVersions', { LayerName: 'none' }, 'ResourceNotFound.Layer'],
    ['ListLayerVersions', { LayerName: '1st' }, 'InvalidParameterValue.Name'],
    ['ListLayerVersions', { LayerName: 'x'.repeat(65) }, 'InvalidParameterValue.Name'],
    [
      'ListLayerVersions',
      { LayerName: 'web-libs', CompatibleRuntime: ['Php7', 'Cobol'] },
      'InvalidParameterValue.Runtime',
    ],
  ])('%s rejects %j', async (action, input, code) => {
    expect(await (await publishThree()).errorCode(action, input)).toBe(code)
  })
})
