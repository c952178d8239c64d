import { scf as service } from '@tc3/client-scf/actions'
import { createClient } from '@tc3/core'
import { createScf, type Scf } from '@tc3/mock-scf'
import { listen, type MockServer } from '@tc3/mock-scf/node'
import sdk from 'tencentcloud-sdk-nodejs-scf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientAction } from './client-action.js'
import { actions, actionsOutsideBook, documentedRequests, printedQueries } from './documented-requests.js'

// A stub returns the documented examples, not all of which conform to the documentation of their actions.
const requests = actions.flatMap((action) =>
  documentedRequests(action).map((request) => ({ ...request, action })),
)

function documentedResponse(action: (typeof actions)[number]) {
  const { RequestId, ...members } =
    action.examples.find(({ response }) => response !== undefined)?.response ?? {}
  return members
}

let cloud: Scf
let server: MockServer

beforeAll(async () => {
  cloud = createScf({ stubs: true })
  server = await listen(cloud)
})
afterAll(() => server.close())

describe('our client gets the documented response to the documented request of', () => {
  it.each(requests)('$action.name: $title', async ({ action, params }) => {
    const { credentials, fetch } = cloud
    const scf = createClient(service, { region: 'ap-guangzhou', credentials, fetch })
    const { RequestId, ...response } = await scf.send(clientAction(action.name), params)
    expect(response).toEqual(documentedResponse(action))
    expect(RequestId).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('a query as printed in the documentation gets the documented response of', () => {
  const queries = actions.flatMap((action) => printedQueries(action).map((query) => ({ ...query, action })))

  it.each(queries)('$action.name: $title', async ({ action, params }) => {
    const { credentials, fetch } = cloud
    const scf = createClient(service, { region: 'ap-guangzhou', credentials, fetch, method: 'GET' })
    const { RequestId, ...response } = await scf.send(clientAction(action.name), params)
    expect(response).toEqual(documentedResponse(action))
  })

  it('some of which have Booleans in capitals', () => {
    const values = queries.flatMap(({ params }) => Object.values(params))
    expect(values).toContain('FALSE')
    expect(values).toContain('TRUE')
  })
})

describe('the official SDK gets the documented response to the documented request of', () => {
  const official = () =>
    new sdk.scf.v20180416.Client({
      credential: { secretId: cloud.credentials.secretId, secretKey: cloud.credentials.secretKey },
      region: 'ap-guangzhou',
      profile: { httpProfile: { endpoint: `127.0.0.1:${server.port}`, protocol: 'http://' } },
    })

  const supports = (name: string) =>
    typeof Reflect.get(sdk.scf.v20180416.Client.prototype, name) === 'function'

  it.each(requests.filter(({ action }) => supports(action.name)))(
    '$action.name: $title',
    async ({ action, params }) => {
      const client = official()
      const call: unknown = Reflect.get(client, action.name)
      if (typeof call !== 'function') throw new Error(`The official SDK has no action ${action.name}.`)
      expect(await Reflect.apply(call, client, [params])).toMatchObject(documentedResponse(action))
    },
  )

  it('supports every action, but for those that are not in the book', () => {
    expect(
      actions.map(({ name }) => name).filter((name) => !supports(name) && !actionsOutsideBook.includes(name)),
    ).toEqual([])
  })
})
