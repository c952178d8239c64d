import { describe, expect, test } from 'vitest'
import { cloud } from './cloud.js'
import { hello } from './zip.js'

const firstNamespace = {
  Name: 'default',
  Description: '',
  Type: 'default',
  AddTime: '2020-01-01 00:00:00',
  ModTime: '2020-01-01 00:00:00',
}

/** The names that ListNamespaces gives, in turn. */
async function names({ call }: ReturnType<typeof cloud>, input: object = {}, options?: { region: string }) {
  const { Namespaces } = await call('ListNamespaces', input, options).then(listed)
  return Namespaces.map(({ Name }) => Name)
}

function listed(response: object): { Namespaces: { Name: string }[]; TotalCount: number } {
  if ('Namespaces' in response && Array.isArray(response.Namespaces) && 'TotalCount' in response) {
    return { Namespaces: response.Namespaces, TotalCount: Number(response.TotalCount) }
  }
  throw new Error(`Not a list of namespaces: ${JSON.stringify(response)}`)
}

describe('the life of a namespace', () => {
  test('created, listed, updated, deleted', async () => {
    const { call, refusal, wait } = cloud()
    expect(await call('ListNamespaces')).toMatchObject({ Namespaces: [firstNamespace], TotalCount: 1 })

    wait(60)
    expect(await call('CreateNamespace', { Namespace: 'test', Description: 'for tests' })).toEqual({
      RequestId: expect.any(String),
    })
    wait(60)
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
    expect(await refusal('DeleteNamespace', { Namespace: 'test' })).toBe('ResourceNotFound.Namespace')
    await call('CreateNamespace', { Namespace: 'test' })
  })

  test('belongs to an account and a region', async () => {
    const credentials = [
      { secretId: 'AKIDONE', secretKey: 'one', account: '1' },
      { secretId: 'AKIDTWO', secretKey: 'two', account: '2' },
    ]
    const ours = cloud({ credentials })
    const [, theirs] = credentials
    await ours.call('CreateNamespace', { Namespace: 'ours' })
    expect(await names(ours)).toEqual(['default', 'ours'])
    expect(await names(ours, {}, { region: 'ap-shanghai' })).toEqual(['default'])
    const other = await ours.call('ListNamespaces', {}, { credentials: theirs })
    expect(listed(other).TotalCount).toBe(1)
    expect(
      await ours.refusal('UpdateNamespace', { Namespace: 'ours', Description: '' }, { credentials: theirs }),
    ).toBe('ResourceNotFound.Namespace')
  })

  test('belongs to one emulator', async () => {
    const one = cloud()
    await one.call('CreateNamespace', { Namespace: 'test' })
    expect(await names(cloud())).toEqual(['default'])
  })
})

describe('CreateNamespace refuses', () => {
  test.each(['', 'a b', 'a.b', 'é', 'a\n', 'x'.repeat(31)])('the name "%s"', async (Namespace) => {
    expect(await cloud().refusal('CreateNamespace', { Namespace })).toBe(
      'InvalidParameterValue.NamespaceInvalid',
    )
  })

  test.each(['a', 'A-b_9', '_', 'x'.repeat(30)])('but not the name "%s"', async (Namespace) => {
    await expect(cloud().call('CreateNamespace', { Namespace })).resolves.toBeDefined()
  })

  test('a name that is taken', async () => {
    const { call, refusal } = cloud()
    await call('CreateNamespace', { Namespace: 'test' })
    expect(await refusal('CreateNamespace', { Namespace: 'test' })).toBe('ResourceInUse.Namespace')
  })

  test('the default namespace', async () => {
    expect(await cloud().refusal('CreateNamespace', { Namespace: 'default' })).toBe(
      'InvalidParameterValue.DefaultNamespace',
    )
  })

  test('a sixth namespace, the default one counted', async () => {
    const { call, refusal } = cloud()
    for (const Namespace of ['a', 'b', 'c', 'd']) await call('CreateNamespace', { Namespace })
    expect(await refusal('CreateNamespace', { Namespace: 'e' })).toBe('LimitExceeded.Namespace')
    await call('DeleteNamespace', { Namespace: 'a' })
    await call('CreateNamespace', { Namespace: 'e' })
  })

  test('one more than its limit, where another one is set', async () => {
    const { call, refusal } = cloud({ limits: { namespaces: 2 } })
    await call('CreateNamespace', { Namespace: 'a' })
    expect(await refusal('CreateNamespace', { Namespace: 'b' })).toBe('LimitExceeded.Namespace')
  })

  test('a description that is too long', async () => {
    const { call, refusal } = cloud()
    const input = { Namespace: 'test', Description: 'x'.repeat(1001) }
    expect(await refusal('CreateNamespace', input)).toBe('InvalidParameterValue.Description')
    await call('CreateNamespace', { Namespace: 'test', Description: '😀'.repeat(1000) })
    expect(await refusal('UpdateNamespace', input)).toBe('InvalidParameterValue.Description')
  })
})

describe('DeleteNamespace refuses', () => {
  test('a namespace with functions, until they are deleted', async () => {
    const { call, refusal } = cloud()
    await call('CreateNamespace', { Namespace: 'test' })
    await call('CreateFunction', { ...hello, Namespace: 'test' })
    expect(await refusal('DeleteNamespace', { Namespace: 'test' })).toBe('ResourceInUse.Namespace')
    await call('DeleteFunction', { FunctionName: 'hello', Namespace: 'test' })
    await call('DeleteNamespace', { Namespace: 'test' })
  })

  test.each([
    ['default', 'FailedOperation.DeleteNamespace'],
    ['unknown', 'ResourceNotFound.Namespace'],
    ['no name', 'InvalidParameterValue.NamespaceInvalid'],
  ])('%s', async (Namespace, code) => {
    const subject = cloud()
    expect(await subject.refusal('DeleteNamespace', { Namespace })).toBe(code)
    expect(await names(subject)).toEqual(['default'])
  })
})

describe('UpdateNamespace', () => {
  test('refuses a namespace that is not there', async () => {
    expect(await cloud().refusal('UpdateNamespace', { Namespace: 'unknown', Description: '' })).toBe(
      'ResourceNotFound.Namespace',
    )
  })

  test('describes the default namespace', async () => {
    const { call } = cloud()
    await call('UpdateNamespace', { Namespace: 'default', Description: 'the first' })
    expect(await call('ListNamespaces')).toMatchObject({ Namespaces: [{ Description: 'the first' }] })
  })
})

describe('ListNamespaces', () => {
  /** default, beta, alpha, gamma, created in this order a minute apart; beta is updated last. */
  async function four() {
    const subject = cloud()
    await subject.call('ListNamespaces')
    for (const [Namespace, Description] of [
      ['beta', 'of tests'],
      ['alpha', 'of tests too'],
      ['gamma', 'else'],
    ]) {
      subject.wait(60)
      await subject.call('CreateNamespace', { Namespace, Description })
    }
    subject.wait(60)
    await subject.call('UpdateNamespace', { Namespace: 'beta', Description: 'of tests' })
    return subject
  }

  test.each<[object, string[]]>([
    [{}, ['default', 'beta', 'alpha', 'gamma']],
    [{ Order: 'DESC' }, ['gamma', 'alpha', 'beta', 'default']],
    [{ Orderby: 'Name' }, ['alpha', 'beta', 'default', 'gamma']],
    [{ Orderby: 'Name', Order: 'ASC' }, ['alpha', 'beta', 'default', 'gamma']],
    [{ Orderby: 'Name', Order: 'DESC' }, ['gamma', 'default', 'beta', 'alpha']],
    [{ Orderby: 'Updatetime' }, ['default', 'alpha', 'gamma', 'beta']],
    [{ Orderby: 'Updatetime', Order: 'DESC' }, ['beta', 'gamma', 'alpha', 'default']],
  ])('orders: %j', async (input, expected) => {
    expect(await names(await four(), input)).toEqual(expected)
  })

  test.each<[object, string[]]>([
    [{ Limit: 2 }, ['default', 'beta']],
    [{ Offset: 1, Limit: 2 }, ['beta', 'alpha']],
    [{ Offset: 3 }, ['gamma']],
    [{ Offset: 9 }, []],
    [{ Limit: 0 }, []],
  ])('pages, and counts the whole: %j', async (input, expected) => {
    const subject = await four()
    expect(await names(subject, input)).toEqual(expected)
    expect(listed(await subject.call('ListNamespaces', input)).TotalCount).toBe(4)
  })

  test.each<[{ Key: string; Value: string }[], string[]]>([
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
  ])('searches for parts of text, all of them: %j', async (SearchKey, expected) => {
    const subject = await four()
    expect(await names(subject, { SearchKey })).toEqual(expected)
    expect(listed(await subject.call('ListNamespaces', { SearchKey, Limit: 1 })).TotalCount).toBe(
      expected.length,
    )
  })

  test.each<[object, string]>([
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
  ])('refuses %j', async (input, code) => {
    expect(await cloud().refusal('ListNamespaces', input)).toBe(code)
  })
})
