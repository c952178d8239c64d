import { type Credentials, createClient } from '@tc3/core'
import { createClock, type Product } from '@tc3/mock'
import { type CompanionName, createScf, type ScfOptions } from '@tc3/mock-scf'
import { describe, expect, it } from 'vitest'
import { formatTime } from '../src/action/time.js'
import { apigateway } from '../src/companions/apigateway/generated/product.js'
import { cam } from '../src/companions/cam/generated/product.js'
import { cls } from '../src/companions/cls/generated/product.js'
import { tag } from '../src/companions/tag/generated/product.js'
import { tcb } from '../src/companions/tcb/generated/product.js'
import { scf } from '../src/generated/product.js'
import { validateAfterTest } from './emulator.js'
import { hello } from './zip.js'

const region = 'ap-guangzhou'
const account = '100000000001'
const sts = { service: 'sts', version: '2018-08-13', endpoint: 'sts.tencentcloudapi.com' }
/** The companions whose actions must all be called in this file. */
const products: readonly Product[] = [apigateway, cam, cls, tag, tcb]
const succeeded = new Set<string>()

type Service = Pick<Product, 'service' | 'version' | 'endpoint'>
// biome-ignore lint/suspicious/noExplicitAny: the tests compare the outputs of many actions
type Output = any

/** Starts an emulator with companions, and returns functions that call its products through the client. */
function start(options: ScfOptions = { companions: true }) {
  const clock = createClock()
  clock.freeze()
  const cloud = createScf({ rateLimits: false, clock, ...options })
  validateAfterTest(cloud)
  const statuses: number[] = []
  async function fetch(...request: Parameters<typeof globalThis.fetch>) {
    const response = await cloud.fetch(...request)
    statuses.push(response.status)
    return response
  }
  function caller({ service, version, endpoint }: Service, credentials: Credentials = cloud.credentials) {
    const client = createClient({ service, version, endpoint }, { region, credentials, fetch, clock })
    return async (name: string, input: object = {}): Promise<Output> => {
      const output = await client.send({ name, region: true }, input)
      succeeded.add(`${service}:${name}`)
      return output
    }
  }
  return { cloud, clock, statuses, caller, call: caller(scf) }
}

describe('a companion', () => {
  it('that is off is refused with a sentence that names the option', async () => {
    const { caller, statuses } = start({ companions: ['cos'] })
    await expect(caller(tag)('DescribeTags')).rejects.toMatchObject({
      code: 'InvalidAction',
      message: expect.stringContaining(
        "To emulate tag too, start the emulator with --companions tag or the option companions: ['tag'].",
      ),
    })
    expect(statuses).toEqual([421])
    const vpc = { service: 'vpc', version: '2017-03-12', endpoint: 'vpc.tencentcloudapi.com' }
    await expect(caller(vpc)('DescribeVpcs')).rejects.toMatchObject({
      message: expect.stringContaining('Use this endpoint for scf only.'),
    })
  })

  it('is reached by its credential scope, too', async () => {
    const { cloud, clock } = start({ companions: ['tag'] })
    const client = createClient(
      { service: 'tag', version: '2018-08-13', endpoint: 'tag.tencentcloudapi.com' },
      {
        region,
        credentials: cloud.credentials,
        fetch: cloud.fetch,
        clock,
        endpoint: 'http://127.0.0.1:9580',
      },
    )
    expect(await client.send({ name: 'DescribeTags', region: true }, {})).toMatchObject({ TotalCount: 0 })
  })

  it('verifies signatures, ignores unknown parameters with a warning, and appears in the journal', async () => {
    const { cloud, caller } = start()
    const wrong = { ...cloud.credentials, secretKey: 'another' }
    await expect(caller(tag, wrong)('DescribeTags')).rejects.toMatchObject({
      code: 'AuthFailure.SignatureFailure',
    })
    await caller(tag)('DescribeTags', { Undocumented: 1 })
    expect(cloud.journal.last('DescribeTags')).toMatchObject({
      verified: true,
      warnings: [expect.stringContaining('Undocumented')],
    })
  })

  it('gets no faults of the emulator, but refuses what is denied to a key pair', async () => {
    const { cloud, caller, call } = start({
      companions: true,
      credentials: [{ secretId: 'AKID', secretKey: 'key', deny: ['tag:CreateTag', 'scf:CreateFunction'] }],
    })
    cloud.faults.add({ kind: 'error', code: 'InternalError' })
    await caller(tag)('DescribeTags')
    await expect(call('ListFunctions')).rejects.toMatchObject({ code: 'InternalError' })
    const denied = caller(tag)('CreateTag', { TagKey: 'a', TagValue: 'b' })
    await expect(denied).rejects.toMatchObject({ code: 'UnauthorizedOperation' })
  })

  it('with an unknown name is refused when the emulator is created', () => {
    const names = ['tags'] as unknown as CompanionName[]
    expect(() => createScf({ companions: names })).toThrow(
      'There is no companion tags. The companions are: apigateway, cam, cls, cos, sts, tag, tcb.',
    )
  })

  it('keeps its state in the store: snapshots restore it, and a reset deletes it', async () => {
    const first = start()
    await first.caller(cam)('CreateRole', { RoleName: 'deployer', PolicyDocument: '{}' })
    await first.caller(tag)('CreateTag', { TagKey: 'team', TagValue: 'blue' })
    const second = start()
    second.cloud.seed(first.cloud.snapshot())
    expect(await second.caller(cam)('GetRole', { RoleName: 'deployer' })).toMatchObject({
      RoleInfo: { RoleName: 'deployer' },
    })
    second.cloud.reset()
    expect(await second.caller(tag)('DescribeTags')).toMatchObject({ TotalCount: 0 })
    await expect(second.caller(cam)('GetRole', { RoleName: 'deployer' })).rejects.toMatchObject({
      code: 'InvalidParameter.RoleNotExist',
    })
  })
})

describe('tag', () => {
  const resource = { ServiceType: 'scf', ResourcePrefix: 'namespace', ResourceRegion: region }
  const ids = { ...resource, ResourceIds: ['default/function/hello'] }
  const byId = (output: Output) =>
    output.Tags.map((one: Output) => [one.TagKey, one.TagValue, one.ResourceId])

  it('shows and changes the tags of functions', async () => {
    const { caller, call } = start()
    const tags = caller(tag)
    await call('CreateFunction', { ...hello, Tags: [{ Key: 'team', Value: 'blue' }] })
    expect(byId(await tags('DescribeResourceTagsByResourceIds', { ...ids, Limit: 10 }))).toEqual([
      ['team', 'blue', 'default/function/hello'],
    ])
    expect(await tags('DescribeTags', { TagKeys: ['team'] })).toMatchObject({
      TotalCount: 1,
      Tags: [{ TagKey: 'team', TagValue: 'blue', CanDelete: 0 }],
    })

    await tags('CreateTag', { TagKey: 'stage', TagValue: 'test' })
    await tags('AttachResourcesTag', { ...ids, TagKey: 'stage', TagValue: 'test' })
    await tags('DetachResourcesTag', { ...ids, TagKey: 'team' })
    expect((await call('GetFunction', { FunctionName: 'hello' })).Tags).toEqual([
      { Key: 'stage', Value: 'test' },
    ])

    const { FunctionId } = await call('GetFunction', { FunctionName: 'hello' })
    await tags('ModifyResourceTags', {
      Resource: `qcs::scf:${region}::lam/${FunctionId}`,
      ReplaceTags: [
        { TagKey: 'stage', TagValue: 'live' },
        { TagKey: 'cost', TagValue: '7' },
      ],
      DeleteTags: [{ TagKey: 'absent' }],
    })
    const lam = { ...resource, ResourcePrefix: 'lam', ResourceIds: [FunctionId] }
    expect(byId(await tags('DescribeResourceTagsByResourceIds', lam))).toEqual([
      ['stage', 'live', FunctionId],
      ['cost', '7', FunctionId],
    ])

    await call('DeleteFunction', { FunctionName: 'hello' })
    expect(byId(await tags('DescribeResourceTagsByResourceIds', ids))).toEqual([])
    await tags('DeleteTag', { TagKey: 'stage', TagValue: 'test' })
    expect(await tags('DescribeTags')).toMatchObject({ TotalCount: 0 })
  })

  it('knows resources of other services by their tags only', async () => {
    const { caller } = start()
    const tags = caller(tag)
    const service = { ServiceType: 'apigateway', ResourcePrefix: 'service', ResourceRegion: region }
    const gateway = { ...service, ResourceIds: ['service-1'] }
    await tags('CreateTag', { TagKey: 'a', TagValue: 'b' })
    await tags('AttachResourcesTag', { ...gateway, TagKey: 'a', TagValue: 'b' })
    expect(byId(await tags('DescribeResourceTagsByResourceIds', gateway))).toEqual([['a', 'b', 'service-1']])
  })

  it.each([
    ['CreateTag', { TagKey: 'a', TagValue: 'b' }, 'ResourceInUse.TagDuplicate'],
    ['CreateTag', { TagKey: 'a'.repeat(128), TagValue: 'b' }, 'InvalidParameterValue.TagKeyCharacterIllegal'],
    [
      'CreateTag',
      { TagKey: 'k', TagValue: 'b'.repeat(256) },
      'InvalidParameterValue.TagValueCharacterIllegal',
    ],
    ['DeleteTag', { TagKey: 'used', TagValue: '1' }, 'FailedOperation.TagAttachedResource'],
    ['DeleteTag', { TagKey: 'absent', TagValue: '1' }, 'ResourceNotFound.TagNonExist'],
    ['AttachResourcesTag', { ...ids, TagKey: 'absent', TagValue: '1' }, 'ResourceNotFound.TagNonExist'],
    ['AttachResourcesTag', { ...ids, TagKey: 'used', TagValue: '1' }, 'ResourceInUse.TagKeyAttached'],
    [
      'AttachResourcesTag',
      { ...resource, ResourceIds: ['default/function/absent'], TagKey: 'a', TagValue: 'b' },
      'InvalidParameterValue.ResourceIdInvalid',
    ],
    [
      'AttachResourcesTag',
      { ...resource, ResourceIds: Array.from({ length: 51 }, () => 'x'), TagKey: 'a', TagValue: 'b' },
      'LimitExceeded.ResourceNumPerRequest',
    ],
    ['DetachResourcesTag', { ...ids, TagKey: 'a' }, 'ResourceNotFound.AttachedTagKeyNotFound'],
    ['ModifyResourceTags', { Resource: 'hello' }, 'InvalidParameterValue.ResourceDescriptionError'],
    [
      'ModifyResourceTags',
      {
        Resource: `qcs::scf:${region}:uin/${account}:namespace/default/function/hello`,
        ReplaceTags: [
          { TagKey: 'x', TagValue: '1' },
          { TagKey: 'x', TagValue: '2' },
        ],
      },
      'InvalidParameter.Tag',
    ],
  ])('refuses %s with %j', async (action, input, code) => {
    const { caller, call } = start()
    await call('CreateFunction', { ...hello, Tags: [{ Key: 'used', Value: '1' }] })
    await caller(tag)('CreateTag', { TagKey: 'a', TagValue: 'b' })
    await expect(caller(tag)(action, input)).rejects.toMatchObject({ code })
  })
})

describe('cam', () => {
  it('has roles with policies', async () => {
    const { caller } = start()
    const access = caller(cam)
    const document = JSON.stringify({ version: '2.0', statement: [] })
    const { RoleId } = await access('CreateRole', { RoleName: 'SCF_QcsRole', PolicyDocument: document })
    expect((await access('GetRole', { RoleId })).RoleInfo).toMatchObject({
      RoleName: 'SCF_QcsRole',
      PolicyDocument: document,
      RoleArn: `qcs::cam::uin/${account}:roleName/SCF_QcsRole`,
    })
    const { List: policies } = await access('ListPolicies', { Rp: 200, Page: 1 })
    const { PolicyId } = policies.find((policy: Output) => policy.PolicyName === 'QcloudAccessForScfRole')
    await access('AttachRolePolicy', { AttachRoleName: 'SCF_QcsRole', PolicyId })
    await access('AttachRolePolicy', { AttachRoleId: RoleId, PolicyName: 'QcloudOwnPolicy' })
    const attached = async () => {
      const { List } = await access('ListAttachedRolePolicies', { RoleId, Page: 1, Rp: 10 })
      return List.map((policy: Output) => policy.PolicyName)
    }
    expect(await attached()).toEqual(['QcloudAccessForScfRole', 'QcloudOwnPolicy'])
    await access('DetachRolePolicy', { DetachRoleName: 'SCF_QcsRole', PolicyName: 'QcloudOwnPolicy' })
    expect(await attached()).toEqual(['QcloudAccessForScfRole'])
    expect(await access('DescribeRoleList', { Page: 1, Rp: 200 })).toMatchObject({
      TotalNum: 1,
      List: [{ RoleName: 'SCF_QcsRole' }],
    })
    expect((await access('DescribeRoleList', { Page: 2, Rp: 200 })).List).toEqual([])
    await access('DeleteRole', { RoleName: 'SCF_QcsRole' })
    expect(await access('DescribeRoleList', { Page: 1, Rp: 200 })).toMatchObject({ TotalNum: 0 })
  })

  it('knows the AppId of the account, which the names of buckets end with', async () => {
    const { caller } = start()
    expect(await caller(cam)('GetUserAppId')).toMatchObject({
      Uin: account,
      OwnerUin: account,
      AppId: 1300000001,
    })
  })

  it.each([
    // A tool recognizes an existing role by these words.
    [
      'CreateRole',
      { RoleName: 'a', PolicyDocument: '{}' },
      'InvalidParameter.RoleNameInUse',
      'role name in use',
    ],
    ['CreateRole', { RoleName: 'a b', PolicyDocument: '{}' }, 'InvalidParameter.RoleNameError', 'RoleName'],
    ['CreateRole', { RoleName: 'b', PolicyDocument: '[' }, 'InvalidParameter.ParamError', 'PolicyDocument'],
    ['GetRole', { RoleName: 'absent' }, 'InvalidParameter.RoleNotExist', 'absent'],
    [
      'AttachRolePolicy',
      { AttachRoleName: 'a', PolicyId: 12345 },
      'InvalidParameter.PolicyIdNotExist',
      '12345',
    ],
  ])('refuses %s with %j', async (action, input, code, message) => {
    const { caller } = start()
    await caller(cam)('CreateRole', { RoleName: 'a', PolicyDocument: '{}' })
    await expect(caller(cam)(action, input)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    })
  })
})

describe('sts', () => {
  it('issues credentials of a role with which functions can be deployed, until they expire', async () => {
    const { cloud, clock, caller, call } = start()
    const { Credentials: issued } = await caller(sts)('AssumeRole', {
      RoleArn: `qcs::cam::uin/${account}:roleName/deployer`,
      RoleSessionName: 'ci',
      DurationSeconds: 600,
    })
    const temporary = { secretId: issued.TmpSecretId, secretKey: issued.TmpSecretKey, token: issued.Token }
    await caller(scf, temporary)('CreateFunction', hello)
    expect(await call('ListFunctions')).toMatchObject({ TotalCount: 1 })
    expect(await caller(sts, temporary)('GetCallerIdentity')).toMatchObject({
      Type: 'CAMRole',
      AccountId: account,
    })
    expect(JSON.stringify(cloud.snapshot())).not.toContain(issued.TmpSecretKey)
    clock.advance(600_000)
    await expect(caller(scf, temporary)('ListFunctions')).rejects.toMatchObject({
      code: 'AuthFailure.TokenFailure',
    })
  })
})

describe('cls', () => {
  it('has log sets, topics and indexes', async () => {
    const { caller } = start()
    const logs = caller(cls)
    const { LogsetId } = await logs('CreateLogset', { LogsetName: 'functions' })
    await logs('ModifyLogset', { LogsetId, LogsetName: 'all functions' })
    const { TopicId } = await logs('CreateTopic', { LogsetId, TopicName: 'hello', Period: 7 })
    await logs('ModifyTopic', { TopicId, Describes: 'Greetings' })
    const Rule = { FullText: { CaseSensitive: false, Tokenizer: ' ' } }
    await logs('CreateIndex', { TopicId, Rule })
    await logs('ModifyIndex', { TopicId, Status: false })
    expect(await logs('DescribeIndex', { TopicId })).toMatchObject({ Status: false, Rule })
    const byName = [{ Key: 'logsetName', Values: ['functions'] }]
    expect(await logs('DescribeLogsets', { Filters: byName })).toMatchObject({
      TotalCount: 1,
      Logsets: [{ LogsetId, LogsetName: 'all functions', TopicCount: 1 }],
    })
    const ofLogset = [{ Key: 'logsetId', Values: [LogsetId] }]
    expect(await logs('DescribeTopics', { Filters: ofLogset })).toMatchObject({
      TotalCount: 1,
      Topics: [{ TopicId, TopicName: 'hello', Describes: 'Greetings', Period: 7, Index: false }],
    })
    await expect(logs('DeleteLogset', { LogsetId })).rejects.toMatchObject({
      code: 'FailedOperation.LogsetNotEmpty',
    })
    await logs('DeleteTopic', { TopicId })
    await logs('DeleteLogset', { LogsetId })
    expect(await logs('DescribeLogsets')).toMatchObject({ TotalCount: 0 })
  })

  /** Invokes two functions, one of which sends its logs to a topic. */
  async function invoked() {
    const { clock, caller, call } = start({
      companions: true,
      run: ({ functionName }) => ({ returned: 'done', log: [`greets ${functionName}`] }),
    })
    const logs = caller(cls)
    const { LogsetId } = await logs('CreateLogset', { LogsetName: 'a' })
    const { TopicId } = await logs('CreateTopic', { LogsetId, TopicName: 'b' })
    await call('CreateFunction', { ...hello, ClsLogsetId: LogsetId, ClsTopicId: TopicId })
    await call('CreateFunction', { ...hello, FunctionName: 'silent' })
    const requestIds: string[] = []
    for (const FunctionName of ['hello', 'silent', 'hello']) {
      clock.advance(1000)
      const { Result } = await call('Invoke', { FunctionName })
      requestIds.push(Result.FunctionRequestId)
    }
    const search = async (QueryString: string, more: object = {}) => {
      const period = { From: clock.now() - 60_000, To: clock.now() }
      return logs('SearchLog', { TopicId, QueryString, ...period, ...more })
    }
    return { search, requestIds, logs }
  }

  const fieldsOf = (output: Output): Output[] =>
    output.Results.map(({ LogJson }: Output) => JSON.parse(LogJson))

  it('finds the logs of the invocations of functions that use the topic', async () => {
    const { search, requestIds } = await invoked()
    const own = fieldsOf(await search(`SCF_RequestId:${requestIds[0]} AND "greets hello"`))
    expect(own).toEqual([
      expect.objectContaining({
        SCF_FunctionName: 'hello',
        SCF_Namespace: 'default',
        SCF_RequestId: requestIds[0],
        SCF_Message: 'greets hello',
        SCF_StatusCode: 200,
      }),
    ])
    expect(fieldsOf(await search(`SCF_RequestId:${requestIds[1]}`))).toEqual([])
    const count = async (query: string) => fieldsOf(await search(query)).length
    expect(await count('SCF_Message:"greets hello"')).toBe(2)
    expect(await count('SCF_Message:"greets \\hello" and SCF_FunctionName:*')).toBe(2)
    expect(await count('greets "AND"')).toBe(0)
    expect(await count('absent OR greets AND hello')).toBe(2)
    expect(await count('(absent OR greets) AND absent')).toBe(0)
    expect(await count('greets NOT SCF_FunctionName:"hello"')).toBe(0)
    expect(await count('NOT (absent or nothing) greets')).toBe(2)
    expect(await count('SCF_Message:greets not orange')).toBe(2)
    expect(await count('greets:')).toBe(0)
    const order = async (Sort: string) =>
      fieldsOf(await search('greets', { Sort })).map(({ SCF_RequestId }) => SCF_RequestId)
    expect(await order('asc')).toEqual([requestIds[0], requestIds[2]])
    expect(await order('desc')).toEqual([requestIds[2], requestIds[0]])
  })

  it('pages through the results, within a period', async () => {
    const { search } = await invoked()
    const all = fieldsOf(await search('*'))
    const paged: Output[] = []
    for (let Context = '', isOver = false; !isOver; ) {
      const page = await search('*', { Limit: 3, Context })
      paged.push(...fieldsOf(page))
      Context = page.Context
      isOver = page.ListOver
    }
    expect(paged).toEqual(all)
    expect(all.length).toBeGreaterThan(3)
    expect(fieldsOf(await search('*', { From: 0, To: 1 }))).toEqual([])
  })

  it.each([
    ['* | SELECT count(*)', 'FailedOperation.SyntaxError'],
    ['a OR', 'FailedOperation.SyntaxError'],
    ['(a', 'FailedOperation.SyntaxError'],
    ['a)', 'FailedOperation.SyntaxError'],
    ['NOT', 'FailedOperation.SyntaxError'],
    ['()', 'FailedOperation.SyntaxError'],
    [`${'('.repeat(12)}a${')'.repeat(12)}`, 'FailedOperation.SyntaxError'],
    ['a '.repeat(101), 'FailedOperation.SyntaxError'],
    ['SCF_Duration:>5 (', 'FailedOperation.SyntaxError'],
    ['x'.repeat(12_001), 'FailedOperation.SyntaxError'],
  ])('refuses the query %.20s', async (query, code) => {
    const { search } = await invoked()
    await expect(search(query)).rejects.toMatchObject({ code })
  })

  it.each([
    ['SearchLog', { From: 1, To: 2 }, 'MissingParameter'],
    ['SearchLog', { From: 1, To: 2, TopicId: 'absent' }, 'ResourceNotFound.TopicNotExist'],
    ['CreateTopic', { LogsetId: 'absent', TopicName: 'a' }, 'ResourceNotFound.LogsetNotExist'],
    ['CreateLogset', { LogsetName: 'taken' }, 'InvalidParameter.LogsetConflict'],
    ['DescribeIndex', { TopicId: 'absent' }, 'ResourceNotFound.TopicNotExist'],
  ])('refuses %s with %j', async (action, input, code) => {
    const { caller } = start()
    await caller(cls)('CreateLogset', { LogsetName: 'taken' })
    await expect(caller(cls)(action, input)).rejects.toMatchObject({ code })
  })
})

describe('apigateway', () => {
  const api = (ServiceId: string, more: object = {}) => ({
    ServiceId,
    ServiceType: 'SCF',
    ServiceTimeout: 15,
    Protocol: 'HTTP',
    RequestConfig: { Path: '/hello', Method: 'GET' },
    ServiceScfFunctionName: 'hello',
    ServiceScfFunctionNamespace: 'default',
    ServiceScfFunctionQualifier: '$DEFAULT',
    ...more,
  })

  async function withService() {
    const subject = start()
    await subject.call('CreateFunction', hello)
    const gateway = subject.caller(apigateway)
    const service = await gateway('CreateService', { ServiceName: 'web', Protocol: 'http&https' })
    const triggers = async () => {
      const { Triggers } = await subject.call('ListTriggers', { FunctionName: 'hello' })
      return Triggers.map((trigger: Output) => ({
        id: trigger.ResourceId,
        path: JSON.parse(trigger.TriggerDesc).api.requestConfig.path,
        qualifier: trigger.Qualifier,
      }))
    }
    return { ...subject, gateway, service, id: service.ServiceId, triggers }
  }

  it('has services with environments', async () => {
    const { gateway, service, id } = await withService()
    expect(service.OuterSubDomain).toBe(`${id}-1300000001.${region}.apigw.tencentcs.com`)
    await gateway('ModifyService', { ServiceId: id, ServiceDesc: 'changed' })
    expect(
      await gateway('DescribeServicesStatus', { Filters: [{ Name: 'ServiceName', Values: ['we'] }] }),
    ).toMatchObject({
      Result: { TotalCount: 1, ServiceSet: [{ ServiceId: id, ServiceDesc: 'changed' }] },
    })
    const { Result } = await gateway('CreateApi', api(id))
    await gateway('ReleaseService', { ServiceId: id, EnvironmentName: 'release', ReleaseDesc: 'first' })
    const environments = (await gateway('DescribeServiceEnvironmentList', { ServiceId: id })).Result
      .EnvironmentList
    expect(environments.map((one: Output) => [one.EnvironmentName, one.Status])).toEqual([
      ['test', 0],
      ['prepub', 0],
      ['release', 1],
    ])
    await expect(gateway('DeleteService', { ServiceId: id })).rejects.toMatchObject({
      code: 'UnsupportedOperation.ExistingOnlineEnvironment',
    })
    await gateway('UnReleaseService', { ServiceId: id, EnvironmentName: 'release' })
    await expect(gateway('DeleteService', { ServiceId: id })).rejects.toMatchObject({
      code: 'UnsupportedOperation.ApiListNotEmpty',
    })
    await gateway('DeleteApi', { ServiceId: id, ApiId: Result.ApiId })
    await gateway('DeleteService', { ServiceId: id })
    await expect(gateway('DescribeService', { ServiceId: id })).rejects.toMatchObject({
      code: 'ResourceNotFound.InvalidService',
    })
  })

  it('has APIs, which are triggers of their function', async () => {
    const { gateway, id, triggers } = await withService()
    const { ApiId } = (await gateway('CreateApi', api(id))).Result
    const resourceId = `service/${id}/API/${ApiId}`
    expect(await triggers()).toEqual([{ id: resourceId, path: '/hello', qualifier: '$DEFAULT' }])
    const changed = { ApiId, RequestConfig: { Path: '/hi', Method: 'GET' } }
    await gateway('ModifyApi', { ...api(id), ...changed })
    expect(await triggers()).toEqual([{ id: resourceId, path: '/hi', qualifier: '$DEFAULT' }])
    expect((await gateway('DescribeApi', { ServiceId: id, ApiId })).Result).toMatchObject({
      ApiId,
      RequestConfig: { Path: '/hi', Method: 'GET' },
      ServiceScfFunctionName: 'hello',
    })
    const byPath = { ServiceId: id, Filters: [{ Name: 'ApiPath', Values: ['/hi'] }] }
    expect((await gateway('DescribeApisStatus', byPath)).Result).toMatchObject({
      TotalCount: 1,
      ApiIdStatusSet: [{ ApiId, Path: '/hi', Method: 'GET' }],
    })
    expect(await gateway('DescribeService', { ServiceId: id })).toMatchObject({
      ServiceName: 'web',
      ApiTotalCount: 1,
    })
    await gateway('DeleteApi', { ServiceId: id, ApiId })
    expect(await triggers()).toEqual([])
  })

  it('has APIs that answer HTTP at the address of their trigger', async () => {
    const { cloud, call, gateway, id } = await withService()
    await gateway('CreateApi', api(id))
    const { Triggers } = await call('ListTriggers', { FunctionName: 'hello' })
    const { service } = JSON.parse(Triggers[0].TriggerDesc)
    const response = await cloud.fetch(`${service.subDomain}?a=1`)
    expect(await response.json()).toMatchObject({
      path: '/hello',
      queryString: { a: '1' },
      requestContext: { serviceId: id, stage: 'release' },
    })
  })

  it('has neither usage plans nor domains of callers', async () => {
    const { gateway, id: ServiceId } = await withService()
    for (const action of ['DescribeApiUsagePlan', 'DescribeServiceUsagePlan', 'DescribeServiceSubDomains']) {
      expect((await gateway(action, { ServiceId })).Result.TotalCount).toBe(0)
    }
  })

  it.each([
    ['CreateService', { ServiceName: 'a b', Protocol: 'http' }, 'InvalidParameterValue.LengthExceeded'],
    ['CreateService', { ServiceName: 'a', Protocol: 'ftp' }, 'InvalidParameterValue.NotInOptions'],
    ['CreateApi', api('service-absent'), 'ResourceNotFound.InvalidService'],
  ])('refuses %s with %j', async (action, input, code) => {
    const { gateway } = await withService()
    await expect(gateway(action, input)).rejects.toMatchObject({ code })
  })

  it.each([
    [{ RequestConfig: { Path: 'hello', Method: 'GET' } }, 'InvalidParameterValue.InvalidApiRequestConfig'],
    [{}, 'InvalidParameterValue.InvalidApiRequestConfig'],
    [
      { RequestConfig: { Path: '/b', Method: 'GET' }, ServiceScfFunctionName: 'absent' },
      'InvalidParameterValue.InvalidScfConfig',
    ],
  ])('refuses a second API with %j', async (more, code) => {
    const { gateway, id } = await withService()
    await gateway('CreateApi', api(id))
    await expect(gateway('CreateApi', api(id, more))).rejects.toMatchObject({ code })
  })
})

describe('tcb', () => {
  it('has an environment for each namespace, with its functions', async () => {
    const { caller, call } = start()
    const base = caller(tcb)
    expect(await base('DescribeEnvs')).toMatchObject({ Total: 1, EnvList: [{ EnvId: 'default' }] })
    await call('CreateNamespace', { Namespace: 'app-1' })
    await call('CreateFunction', { ...hello, Namespace: 'app-1' })
    expect((await base('DescribeEnvInfo', { EnvId: 'app-1' })).EnvInfo).toMatchObject({
      EnvBaseInfo: { EnvId: 'app-1', Status: 'NORMAL', Functions: [{ Namespace: 'app-1', Region: region }] },
      UserInfo: { AppId: '1300000001' },
    })
    expect(await base('ListFunctions', { EnvId: 'app-1' })).toMatchObject({
      TotalCount: 1,
      Functions: [{ FunctionName: 'hello', Status: 'Active', Runtime: 'Nodejs12.16' }],
    })
    expect(await base('DescribeCloudBaseGWAPI', { ServiceId: 'app-1', Name: 'hello' })).toMatchObject({
      APISet: [],
    })
    await expect(base('DescribeEnvInfo', { EnvId: 'absent' })).rejects.toMatchObject({
      code: 'ResourceNotFound.Env',
    })
  })

  it('finds the logs of the functions of an environment', async () => {
    const { clock, caller, call } = start({
      companions: true,
      run: ({ functionName }) => ({ returned: 'done', log: [`greets ${functionName}`] }),
    })
    await call('CreateNamespace', { Namespace: 'app-1' })
    const inEnvironment = { ...hello, Namespace: 'app-1' }
    await call('CreateFunction', inEnvironment)
    await call('CreateFunction', { ...inEnvironment, FunctionName: 'other' })
    await call('CreateFunction', hello)
    const requestIds: string[] = []
    for (const FunctionName of ['hello', 'other']) {
      const { Result } = await call('Invoke', { FunctionName, Namespace: 'app-1' })
      requestIds.push(Result.FunctionRequestId)
      clock.advance(1000)
    }
    await call('Invoke', { FunctionName: 'hello' })
    const base = caller(tcb)
    const times = {
      StartTime: formatTime(clock.now() - 60_000),
      EndTime: formatTime(clock.now() + 1000),
    }
    const search = async (QueryString: string, more: object = {}) =>
      (await base('SearchClsLog', { EnvId: 'app-1', QueryString, Limit: 10, ...times, ...more })).LogResults
    const contents = ({ Results }: Output): Output[] =>
      Results.map(({ Content }: Output) => JSON.parse(Content))

    const app = contents(await search('src:app'))
    expect(app).toMatchObject([
      { function_name: 'other', request_id: requestIds[1], level: 'info', msg: 'greets other' },
      { function_name: 'hello', request_id: requestIds[0], level: 'info', msg: 'greets hello' },
    ])
    const ofHello = '(src:app OR src:system) AND function_name:hello'
    const messages = contents(await search(ofHello, { Sort: 'asc' })).map(({ msg }) => msg)
    expect(messages[0]).toMatch(/^START RequestId/)
    expect(messages).toContain('greets hello')
    const first = await search(ofHello, { Sort: 'asc', Limit: 1 })
    expect(first.ListOver).toBe(false)
    const second = await search(ofHello, { Sort: 'asc', Limit: 1, Context: first.Context })
    expect([...contents(first), ...contents(second)].map(({ msg }) => msg)).toEqual(messages.slice(0, 2))
    expect(await search(ofHello, { EndTime: times.StartTime })).toMatchObject({ Results: [], ListOver: true })

    const refused = (more: object) => expect(search('*', more)).rejects
    await refused({ StartTime: 'yesterday' }).toMatchObject({ code: 'InvalidParameterValue' })
    await refused({ Context: 'x' }).toMatchObject({ code: 'InvalidParameterValue' })
    await refused({ QueryString: '* | SELECT 1' }).toMatchObject({ code: 'FailedOperation' })
    await refused({ EnvId: 'absent' }).toMatchObject({ code: 'ResourceNotFound.Env' })
  })
})

it('every action of the companions was called', () => {
  const all = products.flatMap(({ service, actions }) =>
    Object.keys(actions).map((name) => `${service}:${name}`),
  )
  expect(all.filter((name) => !succeeded.has(name))).toEqual([])
})
