import { readFile } from 'node:fs/promises'
import { ScfClient } from '@tc3/client-scf'
import { createScf } from '@tc3/mock-scf'
import { listen, type MockServer } from '@tc3/mock-scf/node'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import nock from 'nock'
import { getGlobalDispatcher, MockAgent, setGlobalDispatcher } from 'undici'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from './published.js'

const cloud = createScf()
let server: MockServer

beforeAll(async () => {
  // It intercepts as soon as it is imported.
  nock.restore()
  server = await listen(cloud, { port: 0 })
})
afterAll(() => server.close())

/** What a tool responds with. The server has fewer functions. */
const TotalCount = 42
const answer = { Response: { Functions: [], TotalCount, RequestId: 'b5b41468-520d-4192-b42f-595cc34b6c1c' } }

/** Each tool starts to intercept the requests to the server, and returns a function that ends it. */
const tools: Readonly<Record<string, () => () => unknown>> = {
  'a replaced `globalThis.fetch`'() {
    const original = globalThis.fetch
    globalThis.fetch = async () => Response.json(answer)
    return () => {
      globalThis.fetch = original
    }
  },
  '`MockAgent` of undici'() {
    const original = getGlobalDispatcher()
    const agent = new MockAgent()
    agent.get(server.url).intercept({ path: '/', method: 'POST' }).reply(200, answer)
    setGlobalDispatcher(agent)
    return async () => {
      setGlobalDispatcher(original)
      await agent.close()
    }
  },
  msw() {
    const interceptor = setupServer(http.post(`${server.url}/`, () => HttpResponse.json(answer)))
    interceptor.listen()
    return () => interceptor.close()
  },
  nock() {
    nock.activate()
    nock(server.url).post('/').reply(200, answer)
    return () => {
      nock.cleanAll()
      nock.restore()
    }
  },
}

const clients = {
  'By default': () =>
    new ScfClient({ region: 'ap-guangzhou', credentials: cloud.credentials, endpoint: server.url }),
  'With this option': () =>
    new ScfClient({
      region: 'ap-guangzhou',
      credentials: cloud.credentials,
      endpoint: server.url,
      fetch: (...args) => globalThis.fetch(...args),
    }),
}

/** The rows of the table in the guide: what intercepts the requests of which client. */
async function documented(): Promise<string[][]> {
  const guide = await readFile(`${root}packages/client-scf/README.md`, 'utf8')
  const [, table = ''] = /\| Tool \|.*\n\| ---.*\n((?:\|.*\n)+)/.exec(guide) ?? []
  return table
    .trim()
    .split('\n')
    .map((row) => row.slice(2, -2).split(' | '))
}

describe('the tools that mock HTTP', () => {
  it('intercept the requests that the guide says', async () => {
    const actual: string[][] = []
    for (const [name, start] of Object.entries(tools)) {
      const row = [name]
      for (const create of Object.values(clients)) {
        const end = start()
        const output = await create().listFunctions()
        await end()
        row.push(output.TotalCount === TotalCount ? 'yes' : 'no')
      }
      actual.push(row)
    }
    const rows = (await documented()).map(([tool = '', ...cells]) => [tool.split(',')[0], ...cells])
    expect(actual).toEqual(rows)
  })
})
