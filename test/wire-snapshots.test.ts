import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { scf } from '@tc3/client-scf/actions'
import { type ClientOptions, createClient } from '@tc3/core'
import { algorithm } from '@tc3/core/platform'
import { hmacSha256 } from '@tc3/core/v1'
import { describe, expect, it } from 'vitest'
import { clientAction } from './client-action.js'
import { actions, documentedRequests } from './documented-requests.js'

// One file per action: its first documented request as it is sent, in each protocol. The keys are fictitious, so the files
// can contain signatures. `npm run golden` rewrites the files; review the difference.
const folder = fileURLToPath(new URL('./wire-snapshots/', import.meta.url))
const rewrite = process.env.GOLDEN === 'rewrite'

const protocols = [undefined, hmacSha256].flatMap((signatureMethod) =>
  (['POST', 'GET'] as const).map((method) => ({ signatureMethod, method })),
)

/** The request of a call as text: its method and URL, headers and body. */
async function requestText(name: string, input: object, protocol: Partial<ClientOptions>): Promise<string> {
  const requests: Request[] = []
  const client = createClient(scf, {
    region: 'ap-guangzhou',
    credentials: { secretId: 'AKIDEXAMPLE', secretKey: 'EXAMPLEKEY' },
    clock: { now: () => Date.UTC(2024, 1, 29, 23, 59, 59, 999) },
    random: () => 0.5,
    fetch: async (url, init) => {
      requests.push(new Request(url, init))
      return Response.json({ Response: { RequestId: '' } })
    },
    ...protocol,
  })
  await client.send(clientAction(name), input)
  const [request, ...more] = requests
  if (request === undefined || more.length > 0)
    throw new Error(`Expected one request, not ${requests.length}.`)
  const headers = Array.from(request.headers, ([header, value]) => `${header}: ${value}`)
  const body = await request.text()
  return [`${request.method} ${request.url}`, ...headers, ...(body === '' ? [] : ['', body])].join('\n')
}

async function page({ name, input }: { name: string; input: object }): Promise<string> {
  const sections = [`# ${name}`]
  for (const protocol of protocols) {
    const text = await requestText(name, input, protocol)
    sections.push(`## ${protocol.signatureMethod?.name ?? algorithm} over ${protocol.method}`, text)
  }
  return `${sections.join('\n\n')}\n`
}

describe('the first documented request, byte for byte, of', () => {
  // No page has an example of some actions.
  const requests = actions.flatMap((action) => {
    const [first] = documentedRequests(action)
    return first === undefined ? [] : [{ name: action.name, input: first.params }]
  })

  it.each(requests)('$name', async (request) => {
    const file = `${folder}${request.name}.txt`
    const actual = await page(request)
    if (rewrite) return writeFileSync(file, actual)
    expect(actual).toBe(readFileSync(file, 'utf8'))
  })

  it('no other action', () => {
    expect(readdirSync(folder).sort()).toEqual(requests.map(({ name }) => `${name}.txt`).sort())
  })
})
