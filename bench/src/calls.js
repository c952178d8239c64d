import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { invoke, scf } from '@tc3/client-scf/actions'
import { createClient } from '@tc3/core'
import sdk from 'tencentcloud-sdk-nodejs-scf'
import { measureRates } from './rates.js'

const input = { FunctionName: 'hello', ClientContext: JSON.stringify({ key: 'value' }) }
const credentials = { secretId: 'AKIDEXAMPLE', secretKey: 'EXAMPLEKEY' }
const region = 'ap-guangzhou'
const agent = new Agent({ keepAlive: true })
/** Numbers of concurrent calls. */
const concurrencies = [1, 8, 32]

const [officialSdk, bareFetch] = ['tencentcloud-sdk-nodejs-scf', 'bare fetch, unsigned']

/** Measures calls a second over keep-alive connections, to a server that does no work. */
export async function measureCalls() {
  const server = spawn(process.execPath, [
    fileURLToPath(new URL('fixed-response-server.js', import.meta.url)),
  ])
  const [port] = await once(server.stdout, 'data')
  const host = `127.0.0.1:${Number(port)}`

  const client = createClient(scf, { endpoint: `http://${host}`, credentials, region })
  const official = new sdk.scf.v20180416.Client({
    credential: credentials,
    region,
    profile: { httpProfile: { endpoint: host, protocol: 'http://', agent } },
  })
  const callers = {
    '@tc3/core': () => client.send(invoke, input),
    [officialSdk]: () => official.Invoke(input),
    [bareFetch]: () => callWithFetch(`http://${host}/`),
    'bare node:http, unsigned': () => callWithHttp(`http://${host}/`),
  }
  for (const [name, call] of Object.entries(callers)) {
    const { Result } = await call()
    if (Result.RetMsg !== 'hello from scf') throw new Error(`${name} got an unexpected response.`)
  }

  const rows = []
  for (const concurrency of concurrencies) {
    const batches = Object.fromEntries(
      Object.entries(callers).map(([name, call]) => [
        name,
        async () => {
          await Promise.all(Array.from({ length: concurrency }, call))
        },
      ]),
    )
    const { rate, ratio } = await measureRates(batches, { runs: 15, time: 250 })
    for (const name of Object.keys(callers)) {
      rows.push({
        '': name,
        concurrent: String(concurrency),
        'calls/s': Math.round(rate(name) * concurrency).toLocaleString('en-US'),
        'of the official SDK': ratio(name, officialSdk).toFixed(2),
        'of bare fetch': ratio(name, bareFetch).toFixed(2),
      })
    }
  }
  server.kill()
  return rows
}

/** The same POST of the same size, without a client. */
const post = {
  method: 'POST',
  headers: {
    Authorization: `TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2019-02-25/scf/tc3_request, SignedHeaders=content-type;host, Signature=${'0'.repeat(64)}`,
    'Content-Type': 'application/json; charset=utf-8',
    'X-TC-Action': 'Invoke',
    'X-TC-Timestamp': '1551113065',
    'X-TC-Version': '2018-04-16',
    'X-TC-Region': region,
  },
}

async function callWithFetch(url) {
  const response = await fetch(url, { ...post, body: JSON.stringify(input) })
  return JSON.parse(await response.text()).Response
}

async function callWithHttp(url) {
  const [response] = await once(request(url, { ...post, agent }).end(JSON.stringify(input)), 'response')
  let text = ''
  for await (const chunk of response.setEncoding('utf8')) text += chunk
  return JSON.parse(text).Response
}
