import { fileURLToPath } from 'node:url'
import * as client from '@tc3/client-sts/actions'
import { type Action, createClient } from '@tc3/core'
import { check, Stages } from '@tc3/generator'
import { createSts } from '@tc3/mock-sts'
import { expect, it } from 'vitest'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const { model } = await check(project, new Stages(() => 0))
const product = model?.products.find(
  ({ service, version }) => service === client.sts.service && version === client.sts.version,
)
if (product === undefined) throw new Error('The spec has problems. Run `npm run check` to list them.')

const [region] = product.regions.map(({ value }) => value)
// An emulator without handlers returns the first documented response of an action.
const requests = product.actions.flatMap(({ name, examples }) => {
  const documented = examples.find(({ response }) => response !== undefined)?.response
  return examples.map(({ title, params }) => ({ name, title, params, documented }))
})

type AnyAction = Action<object, { RequestId: string }>

function findAction(name: string): AnyAction {
  const isMatch = (value: unknown): value is AnyAction =>
    typeof value === 'object' && value !== null && 'name' in value && value.name === name
  const found = Object.values<unknown>(client).find(isMatch)
  if (found === undefined) throw new Error(`The client has no action ${name}.`)
  return found
}

it.each(requests)(
  'receives the documented response of $name: $title',
  async ({ name, params, documented }) => {
    const { credentials, fetch } = createSts({ stubs: true })
    const sender = createClient(client.sts, { region, credentials, fetch })
    const response = await sender.send(findAction(name), params)
    expect(response.RequestId).toMatch(/^[0-9a-f-]{36}$/)
    expect({ ...response, RequestId: '' }).toEqual({ ...documented, RequestId: '' })
  },
)
