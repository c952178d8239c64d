import { scf as service } from '@tc3/client-scf/actions'
import { createClient } from '@tc3/core'
import { createScf, type Scf } from '@tc3/mock-scf'
import { listen, type MockServer } from '@tc3/mock-scf/node'
import sdk from 'tencentcloud-sdk-nodejs-scf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientAction } from './client-action.js'
import { actions, documentedRequests, printedQueries } from './documented-requests.js'

// An emulator of stubs answers with the words of the documentation, whose examples are not all as it says answers are.
const requests = actions.flatMap((action) =>
  documentedRequests(action).map((request) => ({ ...request, action })),
)

function documented(action: (typeof actions)[number]) {
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

describe('our client, sending a documented request, gets the documented answer of', () => {
  it.each(requests)('$action.name: $title', async ({ action, params }) => {
    const { credentials, fetch } = cloud
    const scf = createClient(service, { region: 'ap-guangzhou', credentials, fetch })
    const { RequestId, ...answer } = await scf.send(clientAction(action.name), params)
    expect(answer).toEqual(documented(action))
    expect(RequestId).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('a query as the documentation prints it gets the documented answer of', () => {
  const queries = actions.flatMap((action) => printedQueries(action).map((query) => ({ ...query, action })))

  it.each(queries)('$action.name: $title', async ({ action, params }) => {
    const { credentials, fetch } = cloud
    const scf = createClient(service, { region: 'ap-guangzhou', credentials, fetch, method: 'GET' })
    const { RequestId, ...answer } = await scf.send(clientAction(action.name), params)
    expect(answer).toEqual(documented(action))
  })

  it('with Booleans in capitals', () => {
    const values = queries.flatMap(({ params }) => Object.values(params))
    expect(values).toContain('FALSE')
    expect(values).toContain('TRUE')
  })
})

describe('the official SDK, sending a documented request, gets the documented answer of', () => {
  const official = () =>
    new sdk.scf.v20180416.Client({
      credential: { secretId: cloud.credentials.secretId, secretKey: cloud.credentials.secretKey },
      region: 'ap-guangzhou',
      profile: { httpProfile: { endpoint: `127.0.0.1:${server.port}`, protocol: 'http://' } },
    })

  const knows = (name: string) => typeof Reflect.get(sdk.scf.v20180416.Client.prototype, name) === 'function'

  it.each(requests.filter(({ action }) => knows(action.name)))(
    '$action.name: $title',
    async ({ action, params }) => {
      const client = official()
      const call: unknown = Reflect.get(client, action.name)
      if (typeof call !== 'function') throw new Error(`The official SDK has no action ${action.name}.`)
      expect(await Reflect.apply(call, client, [params])).toMatchObject(documented(action))
    },
  )

  it('knows every action but those listed here', () => {
    expect(actions.map(({ name }) => name).filter((name) => !knows(name))).toEqual([])
  })
})
