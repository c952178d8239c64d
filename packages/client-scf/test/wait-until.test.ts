import type { ScfClient } from '@tc3/client-scf'
import { scf as service } from '@tc3/client-scf/actions'
import { functionActive } from '@tc3/client-scf/waiters'
import { createClient } from '@tc3/core'
import { isWaiterError, waitUntil } from '@tc3/core/wait'
import { describe, expect, it } from 'vitest'
import { failure, scripted } from './scripted.js'

/** A clock on which a delay is over at once, and the time of a wait never. */
const clock = {
  now: () => 0,
  sleep: (ms: number) => (ms <= 1000 ? Promise.resolve() : new Promise<void>(() => {})),
}

type WaitUntil = ScfClient['waitUntil']
interface Case {
  readonly name: keyof WaitUntil
  readonly action: string
  readonly wait: (waitUntil: WaitUntil) => Promise<unknown>
  readonly answer: (status: string) => object
  readonly goes: readonly string[]
  readonly fails: string
  /** What the error must tell of why. */
  readonly reasons: readonly string[]
}

const StatusReasons = [{ ErrorCode: 'InvalidCode', ErrorMessage: 'no handler' }]
function functionAnswer(Status: string) {
  return { Status, StatusDesc: 'see below', StatusReasons }
}
const why = ['see below', 'InvalidCode: no handler']
const ofFunction = { FunctionName: 'hello' }
const ofVersion = { FunctionName: 'hello', Qualifier: '1' }
const ofLayer = { LayerName: 'tools', LayerVersion: 1 }

const cases: Case[] = [
  {
    name: 'functionActive',
    action: 'GetFunction',
    wait: (waitUntil) => waitUntil.functionActive(ofFunction, { clock }),
    answer: functionAnswer,
    goes: ['Creating', 'Updating', 'Active'],
    fails: 'UpdateFailed',
    reasons: why,
  },
  {
    name: 'versionPublished',
    action: 'GetFunction',
    wait: (waitUntil) => waitUntil.versionPublished(ofVersion, { clock }),
    answer: functionAnswer,
    goes: ['Publishing', 'Active'],
    fails: 'PublishFailed',
    reasons: why,
  },
  {
    name: 'functionDeleted',
    action: 'GetFunction',
    wait: (waitUntil) => waitUntil.functionDeleted(ofFunction, { clock }),
    answer: functionAnswer,
    goes: ['Active', 'Deleting', 'Deleted'],
    fails: 'DeleteFailed',
    reasons: why,
  },
  {
    name: 'versionDeleted',
    action: 'GetFunction',
    wait: (waitUntil) => waitUntil.versionDeleted(ofVersion, { clock }),
    answer: functionAnswer,
    goes: ['PublishFailed', 'Deleting', 'Deleted'],
    fails: 'DeleteFailed',
    reasons: why,
  },
  {
    name: 'layerPublished',
    action: 'GetLayerVersion',
    wait: (waitUntil) => waitUntil.layerPublished(ofLayer, { clock }),
    answer: (Status) => ({ Status }),
    goes: ['Publishing', 'Active'],
    fails: 'PublishFailed',
    reasons: [],
  },
  {
    name: 'layerDeleted',
    action: 'GetLayerVersion',
    wait: (waitUntil) => waitUntil.layerDeleted(ofLayer, { clock }),
    answer: (Status) => ({ Status }),
    goes: ['Deleting', 'Deleted'],
    fails: 'DeleteFailed',
    reasons: [],
  },
  {
    name: 'asyncEventFinished',
    action: 'GetAsyncEventStatus',
    wait: (waitUntil) => waitUntil.asyncEventFinished({ InvokeRequestId: 'i' }, { clock }),
    answer: (Status) => ({ Result: { Status, StatusCode: 0, InvokeRequestId: 'i' } }),
    goes: ['RUNNING', 'FINISHED'],
    fails: 'ABORTED',
    reasons: [],
  },
  {
    name: 'provisionedConcurrencyDone',
    action: 'GetProvisionedConcurrencyConfig',
    wait: (waitUntil) => waitUntil.provisionedConcurrencyDone(ofFunction, { clock }),
    answer: (Status) => ({ Allocated: [{ Status: 'Done' }, { Status, StatusReason: 'no quota' }] }),
    goes: ['InProgress', 'Done'],
    fails: 'Failed',
    reasons: ['no quota'],
  },
]

describe.each(cases)('waitUntil.$name', ({ name, action, wait, answer, goes, fails, reasons }) => {
  it('asks until the status is the one waited for', async () => {
    const statuses = [...goes]
    const { scf, asked } = scripted(() => answer(statuses.shift() ?? ''))
    await wait(scf.waitUntil)
    expect(asked.map((one) => one.action)).toEqual(goes.map(() => action))
  })

  it('fails on a failed status, and says why', async () => {
    const { scf, asked } = scripted(() => answer(fails))
    const error = await wait(scf.waitUntil).catch((reason: unknown) => reason)
    expect(isWaiterError(error)).toBe(true)
    expect(error).toMatchObject({ waiter: name, action, problem: 'failed', status: fails, reasons })
    expect(asked).toHaveLength(1)
  })
})

describe('a deletion', () => {
  it.each<[string, (waitUntil: WaitUntil) => Promise<void>]>([
    ['ResourceNotFound.Function', (waitUntil) => waitUntil.functionDeleted(ofFunction)],
    ['ResourceNotFound.FunctionName', (waitUntil) => waitUntil.functionDeleted(ofFunction)],
    ['ResourceNotFound.Function', (waitUntil) => waitUntil.versionDeleted(ofVersion)],
    ['ResourceNotFound.Version', (waitUntil) => waitUntil.versionDeleted(ofVersion)],
    ['ResourceNotFound.LayerVersion', (waitUntil) => waitUntil.layerDeleted(ofLayer)],
  ])('is done where the cloud answers %s', async (code, wait) => {
    const { scf } = scripted(() => failure(code))
    await expect(wait(scf.waitUntil)).resolves.toBeUndefined()
  })

  it('is not done where the namespace is missing', async () => {
    const { scf } = scripted(() => failure('ResourceNotFound.Namespace'))
    await expect(scf.waitUntil.functionDeleted(ofFunction)).rejects.toHaveProperty(
      'code',
      'ResourceNotFound.Namespace',
    )
  })
})

describe('waiting', () => {
  it('for a function that is not there fails with the error of the cloud', async () => {
    const { scf } = scripted(() => failure('ResourceNotFound.Function'))
    await expect(scf.waitUntil.functionActive(ofFunction)).rejects.toHaveProperty(
      'code',
      'ResourceNotFound.Function',
    )
  })

  it('tells of each answer', async () => {
    const statuses = ['Creating', 'Active']
    const { scf } = scripted(() => functionAnswer(statuses.shift() ?? ''))
    const told: (string | undefined)[] = []
    await scf.waitUntil.functionActive(ofFunction, { clock, onProgress: ({ status }) => told.push(status) })
    expect(told).toEqual(['Creating', 'Active'])
  })

  it('is done by the bare client, too', async () => {
    const { options } = scripted(() => functionAnswer('Active'))
    const client = createClient(service, options)
    await expect(waitUntil(client, functionActive, ofFunction)).resolves.toHaveProperty('Status', 'Active')
  })
})
