import type * as everything from '@tc3/client-default'
import { DefaultClient, isDefaultError } from '@tc3/client-default'
import * as actions from '@tc3/client-default/actions'
import * as paginators from '@tc3/client-default/paginators'
import * as inputs from '@tc3/client-default/validate'
import * as waiters from '@tc3/client-default/waiters'
import { createClient } from '@tc3/core'
import { multipart } from '@tc3/core/multipart'
import { hmacSha256 } from '@tc3/core/v1'
import { check, Stages } from '@tc3/generator'
import { createMock } from '@tc3/mock'
import { expect, it } from 'vitest'
import { defaultService } from '../../mock-default/dist/generated/product.js'
import type { DefaultHandlers } from '../../mock-default/src/generated/handlers.js'

const { model } = await check(new URL('../../..', import.meta.url).pathname, new Stages(() => 0))
const product = model?.products.find(({ service }) => service === 'default')
if (product === undefined) throw new Error('The spec has problems.')

const handlerOf = new Map(
  Object.entries(defaultService.actions).map(([name, { handler }]) => [name, handler]),
)
const untouched = Object.getOwnPropertyNames(Object.prototype)

/** A client of an emulator whose handlers return the action and the input. */
function scene() {
  const calls: [handler: string, input: object][] = []
  const handlers = Object.fromEntries(
    Object.values(defaultService.actions).map(({ handler }) => [
      handler,
      (input: object) => {
        calls.push([handler, input])
        return input
      },
    ]),
  )
  const cloud = createMock({ product: defaultService, handlers })
  const { credentials, fetch } = cloud
  const options = { region: 'ap-guangzhou', credentials, fetch, retry: false } as const
  return { calls, cloud, options, client: new DefaultClient(options) }
}

/** A function that is a member of an object, by its name. */
function methodOf(owner: object, name: string): (input: object) => Promise<object> {
  const method: unknown = Reflect.get(owner, name)
  if (typeof method !== 'function') throw new Error(`There is no method ${name}.`)
  return (input) => Reflect.apply(method, owner, [input])
}

const withoutParameters = product.actions.filter(({ input }) => input.length === 0).map(({ name }) => name)

it('the emulator has a handler for each action, all with different names', () => {
  expect(new Set(handlerOf.values()).size).toBe(product.actions.length)
})

it.each(withoutParameters)('%s has the same name everywhere, and its own on the wire', async (name) => {
  const { calls, cloud, client, options } = scene()
  const handler = handlerOf.get(name) ?? ''
  expect(Reflect.get(actions, handler)).toMatchObject({ name })
  expect(Reflect.get(inputs, `${handler}Input`)).toMatchObject({ action: name })
  await methodOf(client, handler)({})
  await createClient(defaultService, options).send({ name, region: true }, {})
  expect(calls).toEqual([
    [handler, {}],
    [handler, {}],
  ])
  expect(cloud.journal.entries().map(({ action }) => action)).toEqual([name, name])
})

it('names the actions as documented', () => {
  const named = (...names: string[]) => names.map((name) => handlerOf.get(name))
  expect(named('Delete', 'DeleteAction', 'DeleteActionAction')).toEqual([
    'deleteAction',
    'deleteActionAction',
    'deleteActionActionAction',
  ])
  expect(named('GetURL', 'GetUrl', 'Geturl', 'NaN')).toEqual(['getURL', 'getUrl', 'geturl', 'naN'])
  expect(named('Then', 'ToString', 'WaitUntil', 'Input')).toEqual([
    'thenAction',
    'toStringAction',
    'waitUntilAction',
    'inputAction',
  ])
})

it('a client is neither a promise nor serializable as an action', async () => {
  const { calls, client } = scene()
  expect(await client).toBe(client)
  expect('then' in client).toBe(false)
  JSON.stringify(client)
  expect(String(client)).toBe('[object Object]')
  expect(calls).toEqual([])
})

it('all members get through in each request form, and cannot change prototypes', async () => {
  const { calls, options } = scene()
  const { examples = [] } = product.actions.find(({ name }) => name === 'UseMembers') ?? {}
  const [{ params } = { params: {} }] = examples
  expect(Object.keys(params)).toContain('__proto__')
  for (const form of [{}, { method: 'GET' }] as const) {
    const client = new DefaultClient({ ...options, ...form })
    const { RequestId, ...output } = await client.useMembers(params)
    expect(JSON.stringify(output)).toBe(JSON.stringify(params))
  }
  await createClient(defaultService, options).send(actions.useMembers, params, { encode: multipart })
  expect(calls.map(([, input]) => JSON.stringify(input))).toEqual(Array(3).fill(JSON.stringify(params)))
  const v1 = new DefaultClient({ ...options, signatureMethod: hmacSha256 })
  await expect(v1.useMembers(params)).rejects.toThrow('use TC3-HMAC-SHA256')
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(untouched)
})

it('defaults are filled in', async () => {
  const { calls, client } = scene()
  await client.defaultMembers()
  const [, input] = calls[0] ?? []
  expect(Object.entries(input ?? {})).toEqual(
    product.actions.find(({ name }) => name === 'DefaultMembers')?.input.map(({ name }) => [name, 'x']),
  )
})

it('missing members are found', () => {
  const problems = inputs.validate(inputs.requireMembersInput, {})
  expect(problems.map(({ path }) => path)).toEqual(Object.keys(inputs.requireMembersInput.input))
})

it('errors have their documented codes', async () => {
  const { cloud, client } = scene()
  const { errors = [] } = product.actions.find(({ name }) => name === 'UseMembers') ?? {}
  expect(errors.length).toBeGreaterThan(4)
  for (const { code, description } of errors) {
    cloud.faults.clear()
    cloud.faults.add({ kind: 'error', code })
    const error = await client.useMembers().catch((reason: unknown) => reason)
    expect(isDefaultError(error) && error.code).toBe(code)
    expect(String(error)).toContain(description)
  }
  const guard = (error: unknown) =>
    isDefaultError(error, 'InvalidParameter.') || isDefaultError(error, 'constructor')
  expect(guard({})).toBe(false)
})

it('an action beside the paginator of another one has its own', async () => {
  const { client } = scene()
  expect(paginators.describeThingsPages.action.name).toBe('DescribeThings')
  expect(paginators.describeThingsPagesPages.action.name).toBe('DescribeThingsPages')
  expect(actions.describeThingsPages.name).toBe('DescribeThingsPages')
  // The response has no items, which is not the inherited constructor.
  expect(await client.paginate.describeThings().toArray()).toEqual([])
  expect(await client.paginate.describeThingsPages().toArray()).toEqual([])
})

it('waiters have their names, or a suffix', () => {
  const { client } = scene()
  const names = [
    'clientWaiter',
    'constructorWaiter',
    'deleteWaiter',
    'deleteWaiterWaiter',
    'describeThings',
    'thenWaiter',
  ]
  expect(Object.keys(waiters).sort()).toEqual(names)
  for (const name of names) expect(typeof Reflect.get(client.waitUntil, name)).toBe('function')
})

// These types must exist, and be those of the data types.
type Types = [
  everything.RecordData,
  everything.ErrorData,
  everything.FunctionData,
  everything.FunctionDataData,
  everything.FunctionDataDataData,
  everything.DescribeThingsRequestData,
  everything.DescribeThingsRequestDataData,
  everything.AclResponseData,
  everything.DefaultClientData,
  everything.DefaultRegionData,
  everything.UUI,
  everything.Uui,
  everything.GetWsTokenReq_Label,
]

it('data types do not hide globals or generated types', async () => {
  const { client } = scene()
  const request: everything.DescribeThingsRequest = { Offset: 0, Limit: 1 }
  const values: Types[number][] = [{ Value: 'x' }]
  const promise: Promise<Record<string, never>> = Promise.resolve({})
  expect([request, values, await promise]).toHaveLength(3)
  const types: everything.UseTypesRequest = { Record: { Value: 'x' }, UUI: {}, Uui: { toString: 'x' } }
  const output = await client.useTypes(types)
  expect(output).toMatchObject(types)
  const handlers: Pick<DefaultHandlers, 'deleteAction'> = { deleteAction: () => ({}) }
  expect(handlers).toBeDefined()
})
