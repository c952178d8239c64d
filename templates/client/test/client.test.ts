import { fileURLToPath } from 'node:url'
import * as client from '@tc3/client-demo/actions'
import { type Action, createClient } from '@tc3/core'
import { check, Stages } from '@tc3/generator'
import { createDemo } from '@tc3/mock-demo'
import { expect, it } from 'vitest'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const { model } = await check(project, new Stages(() => 0))
const product = model?.products.find(({ service }) => service === client.demo.service)
if (product === undefined) throw new Error('The spec has problems; `npm run check` tells them.')

const [region] = product.regions.map(({ value }) => value)
// An emulator of stubs answers with the first example that has an answer.
const requests = product.actions.flatMap(({ name, examples }) => {
  const documented = examples.find(({ response }) => response !== undefined)?.response
  return examples.map(({ title, params }) => ({ name, title, params, documented }))
})

type AnyAction = Action<object, { RequestId: string }>

function actionOf(name: string): AnyAction {
  const isIt = (value: unknown): value is AnyAction =>
    typeof value === 'object' && value !== null && 'name' in value && value.name === name
  const found = Object.values<unknown>(client).find(isIt)
  if (found === undefined) throw new Error(`The client has no action ${name}.`)
  return found
}

it.each(requests)('gets the documented answer of $name: $title', async ({ name, params, documented }) => {
  const { credentials, fetch } = createDemo({ stubs: true })
  const demo = createClient(client.demo, { region, credentials, fetch })
  const answer = await demo.send(actionOf(name), params)
  expect(answer.RequestId).toMatch(/^[0-9a-f-]{36}$/)
  expect({ ...answer, RequestId: '' }).toEqual({ ...documented, RequestId: '' })
})
