import type { ScfClient } from '@tc3/client-scf'
import { scf as service } from '@tc3/client-scf/actions'
import { functionActive } from '@tc3/client-scf/waiters'
import { createClient } from '@tc3/core'
import { isWaiterError, waitUntil } from '@tc3/core/wait'
import { describe, expect, it } from 'vitest'
import { failure, scripted } from './scripted.js'

/** A clock whose delays resolve at once and whose timeouts never expire. */
const clock = {
  now: () => 0,
  sleep: (ms: number) => (ms <= 1000 ? Promise.resolve() : new Promise<void>(() => {})),
}

type WaitUntil = ScfClient['waitUntil']
interface Case {
  readonly name: keyof WaitUntil
  readonly action: string
  readonly wait: (waitUntil: WaitUntil) => Promise<unknown>
  readonly respond: (status: string) => object
  readonly statuses: readonly string[]
  readonly failedStatus: string
  /** The expected reasons of the error. */
  readonly reasons: readonly string[]
}

const StatusReasons = [{ ErrorCode: 'InvalidCode', ErrorMessage: 'no handler' }]
function functionResponse(Status: string) {
  return { Status, StatusDesc: 'see below', StatusReasons }
}
const functionReasons = ['see below', 'InvalidCode: no handler']
const ofFunction = { FunctionName: 'hello' }
const ofVersion = { FunctionName: 'hello', Qualifier: '1' }
const ofLayer = { LayerName: 'tools', LayerVersion: 1 }

const cases: Case[] = [
  {
    name: 'functionActive',
    action: 'GetFunction',
    wait: (waitUntil) => waitUntil.functionActive(ofFunction),
    respond: functionResponse,
    statuses: ['Creating', 'Updating', 'Active'],
    failedStatus: 'UpdateFailed',
    reasons: functionReasons,
  },
  {
    name: 'versionPublished',
    action: 'GetFunction',
    wait: (waitUntil) => waitUntil.versionPublished(ofVersion),
    respond: functionResponse,
    statuses: ['Publishing', 'Active'],
    failedStatus: 'PublishFailed',
    reasons: functionReasons,
  },
  {
    name: 'functionDeleted',
    action: 'GetFunction',
    wait: (waitUntil) => waitUntil.functionDeleted(ofFunction),
    respond: functionResponse,
    statuses: ['Active', 'Deleting', 'Deleted'],
    failedStatus: 'DeleteFailed',
    reasons: functionReasons,
  },
  {
    name: 'versionDeleted',
    action: 'GetFunction',
    wait: (waitUntil) => waitUntil.versionDeleted(ofVersion),
    respond: functionResponse,
    statuses: ['PublishFailed', 'Deleting', 'Deleted'],
    failedStatus: 'DeleteFailed',
    reasons: functionReasons,
  },
  {
    name: 'layerPublished',
    action: 'GetLayerVersion',
    wait: (waitUntil) => waitUntil.layerPublished(ofLayer),
    respond: (Status) => ({ Status }),
    statuses: ['Publishing', 'Active'],
    failedStatus: 'PublishFailed',
    reasons: [],
  },
  {
    name: 'layerDeleted',
    action: 'GetLayerVersion',
    wait: (waitUntil) => waitUntil.layerDeleted(ofLayer),
    respond: (Status) => ({ Status }),
    statuses: ['Deleting', 'Deleted'],
    failedStatus: 'DeleteFailed',
    reasons: [],
  },
  {
    name: 'asyncEventFinished',
    action: 'GetAsyncEventStatus',
    wait: (waitUntil) => waitUntil.asyncEventFinished({ InvokeRequestId: 'i' }),
    respond: (Status) => ({ Result: { Status, StatusCode: 0, InvokeRequestId: 'i' } }),
    statuses: ['RUNNING', 'FINISHED'],
    failedStatus: 'ABORTED',
    reasons: [],
  },
  {
    name: 'provisionedConcurrencyDone',
    action: 'GetProvisionedConcurrencyConfig',
    wait: (waitUntil) => waitUntil.provisionedConcurrencyDone(ofFunction),
    respond: (Status) => ({ Allocated: [{ Status: 'Done' }, { Status, StatusReason: 'no quota' }] }),
    statuses: ['InProgress', 'Done'],
    failedStatus: 'Failed',
    reasons: ['no quota'],
  },
]

describe.each(cases)(
  'waitUntil.$name',
  ({ name, action, wait, respond, statuses, failedStatus, reasons }) => {
    it('polls until the status is the expected one', async () => {
      const remaining = [...statuses]
      const { scf, requests } = scripted(() => respond(remaining.shift() ?? ''), clock)
      await wait(scf.waitUntil)
      expect(requests.map((request) => request.action)).toEqual(statuses.map(() => action))
    })

    it('fails on a failed status, with the reasons', async () => {
      const { scf, requests } = scripted(() => respond(failedStatus))
      const error = await wait(scf.waitUntil).catch((reason: unknown) => reason)
      expect(isWaiterError(error)).toBe(true)
      expect(error).toMatchObject({ waiter: name, action, problem: 'failed', status: failedStatus, reasons })
      expect(requests).toHaveLength(1)
    })
  },
)

describe('a deletion', () => {
  it.each<[string, (waitUntil: WaitUntil) => Promise<void>]>([
    ['ResourceNotFound.Function', (waitUntil) => waitUntil.functionDeleted(ofFunction)],
    ['ResourceNotFound.FunctionName', (waitUntil) => waitUntil.functionDeleted(ofFunction)],
    ['ResourceNotFound.Function', (waitUntil) => waitUntil.versionDeleted(ofVersion)],
    ['ResourceNotFound.Version', (waitUntil) => waitUntil.versionDeleted(ofVersion)],
    ['ResourceNotFound.LayerVersion', (waitUntil) => waitUntil.layerDeleted(ofLayer)],
  ])('is complete if the cloud responds with %s', async (code, wait) => {
    const { scf } = scripted(() => failure(code))
    await expect(wait(scf.waitUntil)).resolves.toBeUndefined()
  })

  it('is not complete if the namespace does not exist', async () => {
    const { scf } = scripted(() => failure('ResourceNotFound.Namespace'))
    await expect(scf.waitUntil.functionDeleted(ofFunction)).rejects.toHaveProperty(
      'code',
      'ResourceNotFound.Namespace',
    )
  })
})

describe('waiting', () => {
  it('for a function that does not exist fails with the error of the cloud', async () => {
    const { scf } = scripted(() => failure('ResourceNotFound.Function'))
    await expect(scf.waitUntil.functionActive(ofFunction)).rejects.toHaveProperty(
      'code',
      'ResourceNotFound.Function',
    )
  })

  it('reports progress after each response', async () => {
    const statuses = ['Creating', 'Active']
    const { scf } = scripted(() => functionResponse(statuses.shift() ?? ''), clock)
    const reported: (string | undefined)[] = []
    await scf.waitUntil.functionActive(ofFunction, {
      onProgress: ({ status }) => reported.push(status),
    })
    expect(reported).toEqual(['Creating', 'Active'])
  })

  it('works with createClient too', async () => {
    const { options } = scripted(() => functionResponse('Active'))
    const client = createClient(service, options)
    await expect(waitUntil(client, functionActive, ofFunction)).resolves.toHaveProperty('Status', 'Active')
  })
})
