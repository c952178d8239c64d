import { describe, expect, it } from 'vitest'
import { createEmulator } from './emulator.js'
import { hello } from './zip.js'

const firstNamespace = {
  Name: 'default',
  Description: '',
  Type: 'default',
  AddTime: '2020-01-01 00:00:00',
  ModTime: '2020-01-01 00:00:00',
}

/** The names that ListNamespaces returns, in order. */
async function listNames(
  { call }: ReturnType<typeof createEmulator>,
  input: object = {},
  options?: { region: string },
) {
  const { Namespaces } = await call('ListNamespaces', input, options).then(parseList)
  return Namespaces.map(({ Name }) => Name)
}

function parseList(response: object): { Namespaces: { Name: string }[]; TotalCount: number } {
  if ('Namespaces' in response && Array.isArray(response.Namespaces) && 'TotalCount' in response) {
    return { Namespaces: response.Namespaces, TotalCount: Number(response.TotalCount) }
  }
  throw new Error(`Not a list of namespaces: ${JSON.stringify(response)}`)
}

describe('the lifecycle of a namespace', () => {
  it('stores its resource pool, which no response has', async () => {
    const { call, scf } = createEmulator()
    const ResourceEnv = { TKE: { ClusterID: 'cls-1', SubnetID: 'subnet-1', Namespace: 'pool', Port: 30_000 } }
    await call('CreateNamespace', { Namespace: 'test', ResourceEnv })
    expect(Object.values(scf.snapshot().namespaces ?? {})).toMatchObject([
      { test: { resourceEnv: ResourceEnv } },
    ])
    await call('UpdateNamespace', { Namespace: 'test', Description: 'changed' })
    expect(JSON.stringify(scf.snapshot())).toContain('cls-1')
  })

  it('creates, lists, updates and deletes it', async () => {
    const { call, errorCode, advanceSeconds } = createEmulator()
    expect(await call('ListNamespaces')).toMatchObject({ Namespaces: [firstNamespace], TotalCount: 1 })

    advanceSeconds(60)
    expect(await call('CreateNamespace', { Namespace: 'test', Description: 'for tests' })).toEqual({
      RequestId: expect.any(String),
    })
    advanceSeconds(60)
    const created = {
      Name: 'test',
      Description: 'for tests',
      Type: 'default',
      AddTime: '2020-01-01 00:01:00',
      ModTime: '2020-01-01 00:01:00',
    }
    expect(await call('ListNamespaces')).toMatchObject({
      Namespaces: [firstNamespace, created],
      TotalCount: 2,
    })

    await call('UpdateNamespace', { Namespace: 'test', Description: 'for others' })
    const updated = { ...created, Description: 'for others', ModTime: '2020-01-01 00:02:00' }
    expect(await call('ListNamespaces')).toMatchObject({ Namespaces: [firstNamespace, updated] })

    await call('DeleteNamespace', { Namespace: 'test' })
    expect(await call('ListNamespaces')).toMatchObject({ Namespaces: [firstNamespace], TotalCount: 1 })
    expect(await errorCode('DeleteNamespace', { Namespace: 'test' })).toBe('ResourceNotFound.Namespace')
    await call('CreateNamespace', { Namespace: 'test' })
  })

  it('is limited to an account and a region', async () => {
    const credentials = [
      { secretId: 'AKIDONE', secretKey: 'one', account: '1' },
      { secretId: 'AKIDTWO', secretKey: 'two', account: '2' },
    ]
    const ours = createEmulator({ credentials })
    const [, theirs] = credentials
    await ours.call('CreateNamespace', { Namespace: 'ours' })
    expect(await listNames(ours)).toEqual(['default', 'ours'])
    expect(await listNames(ours, {}, { region: 'ap-shanghai' })).toEqual(['default'])
    const other = await ours.call('ListNamespaces', {}, { credentials: theirs })
    expect(parseList(other).TotalCount).toBe(1)
    expect(
      await ours.errorCode(
        'UpdateNamespace',
        { Namespace: 'ours', Description: '' },
        { credentials: theirs },
      ),
    ).toBe('ResourceNotFound.Namespace')
  })

  it('is limited to one emulator', async () => {
    const one = createEmulator()
    await one.call('CreateNamespace', { Namespace: 'test' })
    expect(await listNames(createEmulator())).toEqual(['default'])
  })
})

describe('CreateNamespace', () => {
  it.each(['', 'a b', 'a.b', 'é', 'a\n', 'x'.repeat(31)])('rejects the name "%s"', async (Namespace) => {
    expect(await createEmulator().errorCode('CreateNamespace', { Namespace })).toBe(
      'InvalidParameterValue.NamespaceInvalid',
    )
  })

  it.each(['a', 'A-b_9', '_', 'x'.repeat(30)])('accepts the name "%s"', async (Namespace) => {
    await expect(createEmulator().call('CreateNamespace', { Namespace })).resolves.toBeDefined()
  })

  it('rejects a name that is in use', async () => {
    const { call, errorCode } = createEmulator()
    await call('CreateNamespace', { Namespace: 'test' })
    expect(await errorCode('CreateNamespace', { Namespace: 'test' })).toBe('ResourceInUse.Namespace')
  })

  it('rejects the default namespace', async () => {
    expect(await createEmulator().errorCode('CreateNamespace', { Namespace: 'default' })).toBe(
      'InvalidParameterValue.DefaultNamespace',
    )
  })

  it('rejects a sixth namespace, counting the default one', async () => {
    const { call, errorCode } = createEmulator()
    for (const Namespace of ['a', 'b', 'c', 'd']) await call('CreateNamespace', { Namespace })
    expect(await errorCode('CreateNamespace', { Namespace: 'e' })).toBe('LimitExceeded.Namespace')
    await call('DeleteNamespace', { Namespace: 'a' })
    await call('CreateNamespace', { Namespace: 'e' })
  })

  it('rejects a namespace beyond the configured limit', async () => {
    const { call, errorCode } = createEmulator({ limits: { namespaces: 2 } })
    await call('CreateNamespace', { Namespace: 'a' })
    expect(await errorCode('CreateNamespace', { Namespace: 'b' })).toBe('LimitExceeded.Namespace')
  })

  it('rejects a description that is too long', async () => {
    const { call, errorCode } = createEmulator()
    const input = { Namespace: 'test', Description: 'x'.repeat(1001) }
    expect(await errorCode('CreateNamespace', input)).toBe('InvalidParameterValue.Description')
    await call('CreateNamespace', { Namespace: 'test', Description: '😀'.repeat(1000) })
    expect(await errorCode('UpdateNamespace', input)).toBe('InvalidParameterValue.Description')
  })
})

describe('DeleteNamespace', () => {
  it('rejects a namespace with functions until they are deleted', async () => {
    const { call, errorCode } = createEmulator()
    await call('CreateNamespace', { Namespace: 'test' })
    await call('CreateFunction', { ...hello, Namespace: 'test' })
    expect(await errorCode('DeleteNamespace', { Namespace: 'test' })).toBe('ResourceInUse.Namespace')
    await call('DeleteFunction', { FunctionName: 'hello', Namespace: 'test' })
    await call('DeleteNamespace', { Namespace: 'test' })
  })

  it.each([
    ['default', 'FailedOperation.DeleteNamespace'],
    ['unknown', 'ResourceNotFound.Namespace'],
    ['no name', 'InvalidParameterValue.NamespaceInvalid'],
  ])('%s', async (Namespace, code) => {
    const subject = createEmulator()
    expect(await subject.errorCode('DeleteNamespace', { Namespace })).toBe(code)
    expect(await listNames(subject)).toEqual(['default'])
  })
})

describe('UpdateNamespace', () => {
  it('rejects a namespace that does not exist', async () => {
    expect(
      await createEmulator().errorCode('UpdateNamespace', { Namespace: 'unknown', Description: '' }),
    ).toBe('ResourceNotFound.Namespace')
  })

  it('updates the default namespace', async () => {
    const { call } = createEmulator()
    await call('UpdateNamespace', { Namespace: 'default', Description: 'the first' })
    expect(await call('ListNamespaces')).toMatchObject({ Namespaces: [{ Description: 'the first' }] })
  })
})

describe('ListNamespaces', () => {
  /** Creates default, beta, alpha and gamma in this order, a minute apart, and then updates beta. */
  async function createFour() {
    const subject = createEmulator()
    await subject.call('ListNamespaces')
    for (const [Namespace, Description] of [
      ['beta', 'of tests'],
      ['alpha', 'of tests too'],
      ['gamma', 'else'],
    ]) {
      subject.advanceSeconds(60)
      await subject.call('CreateNamespace', { Namespace, Description })
    }
    subject.advanceSeconds(60)
    await subject.call('UpdateNamespace', { Namespace: 'beta', Description: 'of tests' })
    return subject
  }

  it.each<[object, string[]]>([
    [{}, ['default', 'beta', 'alpha', 'gamma']],
    [{ Order: 'DESC' }, ['gamma', 'alpha', 'beta', 'default']],
    [{ Orderby: 'Name' }, ['alpha', 'beta', 'default', 'gamma']],
    [{ Orderby: 'Name', Order: 'ASC' }, ['alpha', 'beta', 'default', 'gamma']],
    [{ Orderby: 'Name', Order: 'DESC' }, ['gamma', 'default', 'beta', 'alpha']],
    [{ Orderby: 'Updatetime' }, ['default', 'alpha', 'gamma', 'beta']],
    [{ Orderby: 'Updatetime', Order: 'DESC' }, ['beta', 'gamma', 'alpha', 'default']],
  ])('sorts by %j', async (input, expected) => {
    expect(await listNames(await createFour(), input)).toEqual(expected)
  })

  it.each<[object, string[]]>([
    [{ Limit: 2 }, ['default', 'beta']],
    [{ Offset: 1, Limit: 2 }, ['beta', 'alpha']],
    [{ Offset: 3 }, ['gamma']],
    [{ Offset: 9 }, []],
    [{ Limit: 0 }, []],
  ])('returns a page and the total count: %j', async (input, expected) => {
    const subject = await createFour()
    expect(await listNames(subject, input)).toEqual(expected)
    expect(parseList(await subject.call('ListNamespaces', input)).TotalCount).toBe(4)
  })

  it.each<[{ Key: string; Value: string }[], string[]]>([
    [[{ Key: 'Namespace', Value: 'a' }], ['default', 'beta', 'alpha', 'gamma']],
    [[{ Key: 'Namespace', Value: 'mm' }], ['gamma']],
    [[{ Key: 'Description', Value: 'test' }], ['beta', 'alpha']],
    [
      [
        { Key: 'Description', Value: 'test' },
        { Key: 'Namespace', Value: 'l' },
      ],
      ['alpha'],
    ],
    [[{ Key: 'Namespace', Value: 'A' }], []],
  ])('searches for all given substrings: %j', async (SearchKey, expected) => {
    const subject = await createFour()
    expect(await listNames(subject, { SearchKey })).toEqual(expected)
    expect(parseList(await subject.call('ListNamespaces', { SearchKey, Limit: 1 })).TotalCount).toBe(
      expected.length,
    )
  })

  it.each<[object, string]>([
    [{ Orderby: 'AddTime' }, 'InvalidParameterValue.Orderby'],
    [{ Order: 'asc' }, 'InvalidParameterValue.Order'],
    [{ SearchKey: [{ Key: 'Keyword', Value: 'a' }] }, 'InvalidParameterValue.SearchKey'],
    [
      {
        SearchKey: [
          { Key: 'Namespace', Value: 'none' },
          { Key: 'Keyword', Value: 'a' },
        ],
      },
      'InvalidParameterValue.SearchKey',
    ],
    [{ Limit: -1 }, 'InvalidParameterValue'],
    [{ Offset: -1 }, 'InvalidParameterValue'],
    [{ Limit: '20' }, 'InvalidParameter'],
    [{ SearchKey: [{ Key: 'Namespace' }] }, 'MissingParameter'],
    [{ Filters: [] }, 'UnknownParameter'],
  ])('rejects %j', async (input, code) => {
    expect(await createEmulator().errorCode('ListNamespaces', input)).toBe(code)
  })
})
