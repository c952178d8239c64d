import { describe, expect, it } from 'vitest'
import { createEmulator } from './emulator.js'
import { hello } from './zip.js'

// Values that must match a pattern as a whole: a valid part is not enough.
const FunctionName = 'hello'
const base = { FunctionName: 'other', Runtime: 'Nodejs12.16', Handler: 'index.main_handler' }
const commit = '0123456789abcdef'
const id = '6add56fa-58f1-11e8-89a9-5254005d5fdb'
const timer = (cron: string) => ({ FunctionName, TriggerName: 'timer', Type: 'timer', TriggerDesc: cron })
const cos = (event: string) => ({
  FunctionName,
  TriggerName: 'code-1300000000.cos.ap-guangzhou.myqcloud.com',
  Type: 'cos',
  TriggerDesc: JSON.stringify({ event }),
})

interface Case {
  readonly title: string
  readonly action: string
  readonly input: (value: string) => object
  readonly valid: readonly string[]
  readonly invalid: readonly string[]
  /** The code for invalid values. Valid ones succeed, or fail with another code. */
  readonly code: string
}

const cases: readonly Case[] = [
  {
    title: 'the version to delete',
    action: 'DeleteFunction',
    input: (Qualifier) => ({ FunctionName, Qualifier }),
    valid: ['12'],
    invalid: ['12x', 'x12', '1 2'],
    code: 'InvalidParameterValue.Qualifier',
  },
  {
    title: 'the version with provisioned concurrency',
    action: 'PutProvisionedConcurrencyConfig',
    input: (Qualifier) => ({ FunctionName, Qualifier, VersionProvisionedConcurrencyNum: 1 }),
    valid: ['12'],
    invalid: ['12x', 'x12'],
    code: 'InvalidParameterValue.Qualifier',
  },
  {
    title: 'the version with a retry configuration',
    action: 'GetFunctionEventInvokeConfig',
    input: (Qualifier) => ({ FunctionName, Qualifier }),
    valid: ['12', '$LATEST'],
    invalid: ['12x', 'x12'],
    code: 'InvalidParameterValue.Qualifier',
  },
  {
    title: 'a number in a string',
    action: 'ListAliases',
    input: (Limit) => ({ FunctionName, Limit }),
    valid: ['12'],
    invalid: ['12x', 'x12', '1-2'],
    code: 'InvalidParameterValue',
  },
  {
    title: 'a function template',
    action: 'CreateFunction',
    input: (DemoId) => ({ ...base, Code: { DemoId } }),
    valid: ['demo-a1_b'],
    invalid: ['my demo-a', 'demo-a b', 'demo-'],
    code: 'ResourceNotFound.Demo',
  },
  {
    title: 'the address of a Git repository',
    action: 'CreateFunction',
    input: (GitUrl) => ({ ...base, Code: { GitUrl } }),
    valid: ['http://a.b/c', 'https://a.b/c', 'ssh://a.b/c', 'git@a.b:c'],
    invalid: ['see https://a.b/c', 'https://a.b/c d', 'ftp://a.b/c'],
    code: 'InvalidParameterValue.GitUrl',
  },
  {
    title: 'a commit',
    action: 'CreateFunction',
    input: (GitCommitId) => ({ ...base, Code: { GitUrl: 'https://a.b/c', GitCommitId } }),
    valid: [commit],
    invalid: [`x${commit}`, `${commit}x`, '012345'],
    code: 'InvalidParameterValue.GitCommitId',
  },
  {
    title: 'a RequestId',
    action: 'GetRequestStatus',
    input: (FunctionRequestId) => ({ FunctionName, FunctionRequestId }),
    valid: [id],
    invalid: [`x${id}`, `${id}x`],
    code: 'InvalidParameterValue.FunctionRequestId',
  },
  {
    title: 'a time',
    action: 'GetFunctionLogs',
    input: (StartTime) => ({ FunctionName, StartTime, EndTime: '2020-01-01 00:00:09' }),
    valid: ['2020-01-01 00:00:00'],
    invalid: ['x2020-01-01 00:00:00', '2020-01-01 00:00:00x', '2020-01-01'],
    code: 'InvalidParameterValue',
  },
  {
    title: 'a cron expression',
    action: 'CreateTrigger',
    input: timer,
    valid: ['0 */5 * * * * *', '0 5-5 * * * * *', '0 1-59/05 * * * * *', '0 0 6 L * * *'],
    invalid: [
      '0 */5x * * * * *',
      '0 */x5 * * * * *',
      '0 */0 * * * * *',
      '0 5-3 * * * * *',
      '0 x-5 * * * * *',
      '0 5-x * * * * *',
      '0 1-2-3 * * * * *',
      '0 5x * * * * *',
      '0 x5 * * * * *',
      '0 0 6 L/2 * * *',
    ],
    code: 'InvalidParameterValue.TriggerDesc',
  },
  {
    title: 'an event of COS',
    action: 'CreateTrigger',
    input: cos,
    valid: ['cos:ObjectCreated:*', 'cos:ObjectRemove:Delete'],
    invalid: ['xcos:ObjectCreated:*', 'cos:ObjectCreated:*x', 'cos:ObjectCreated:'],
    code: 'InvalidParameterValue.Cos',
  },
  {
    title: 'the name of a tag',
    action: 'ListFunctions',
    input: (Name) => ({ Filters: [{ Name, Values: ['a'] }] }),
    valid: ['tag-a', 'tag:a\nb'],
    invalid: ['xtag-a', 'tag-'],
    code: 'InvalidParameterValue.Name',
  },
]

describe.each(cases)('$title', ({ action, input, valid, invalid, code }) => {
  async function codeOf(value: string): Promise<string | undefined> {
    const { call } = createEmulator()
    await call('CreateFunction', hello)
    return call(action, input(value)).then(
      () => undefined,
      (error) => error.code,
    )
  }

  it.each(invalid)('is not %j', async (value) => {
    expect(await codeOf(value)).toBe(code)
  })

  it.each(valid)('can be %j', async (value) => {
    expect(await codeOf(value)).not.toBe(code)
  })
})
