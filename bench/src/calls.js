import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { invoke, scf } from '@tc3/client-scf/actions'
import { createClient } from '@tc3/core'
import { signTc3 } from '@tc3/core/signing'
import sdk from 'tencentcloud-sdk-nodejs-scf'
import { Pool } from 'undici'
import { median } from './median.js'
import { createRawPool } from './raw-pool.js'

const input = { FunctionName: 'hello', ClientContext: JSON.stringify({ key: 'value' }) }
const credentials = { secretId: 'AKIDEXAMPLE', secretKey: 'EXAMPLEKEY' }
const region = 'ap-guangzhou'
const contentType = 'application/json; charset=utf-8'
/** Numbers of concurrent calls. */
const concurrencies = [1, 8, 128]

const officialSdk = 'tencentcloud-sdk-nodejs-scf'

/**
 * Measures calls over keep-alive connections, to a server that does no work.
 *
 * @param {number} rounds Each measures all callers in turn, so that other load on the machine affects all of them.
 */
export async function measureCalls(rounds) {
  const server = spawn(process.execPath, [
    fileURLToPath(new URL('fixed-response-server.js', import.meta.url)),
  ])
  const [port] = await once(server.stdout, 'data')
  const callers = createCallers(`127.0.0.1:${Number(port)}`)
  for (const [name, call] of Object.entries(callers)) {
    const { Result } = await call()
    if (Result.RetMsg !== 'hello from scf') throw new Error(`${name} got an unexpected response.`)
  }
  const rows = []
  for (const concurrency of concurrencies) {
    const measured = Object.fromEntries(Object.keys(callers).map((name) => [name, []]))
    for (const call of Object.values(callers)) await repeat(call, concurrency, 300)
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, call] of Object.entries(callers))
        measured[name].push(await repeat(call, concurrency, 250))
    }
    const times = (name, of) => median(measured[name].map(of))
    const ratio = (name, of) =>
      median(measured[name].map((own, round) => of(measured[officialSdk][round]) / of(own)))
    for (const name of Object.keys(callers)) {
      rows.push({
        '': name,
        concurrent: String(concurrency),
        'calls/s': Math.round(1e6 / times(name, wallTime)).toLocaleString('en-US'),
        'µs CPU a call': times(name, cpuTime).toFixed(1),
        'official SDK = 1': ratio(name, wallTime).toFixed(2),
        'by CPU': ratio(name, cpuTime).toFixed(2),
      })
    }
  }
  server.kill()
  return rows
}

const wallTime = ({ wall }) => wall
const cpuTime = ({ cpu }) => cpu

/** Makes concurrent calls for some milliseconds. Returns the microseconds of a call, and those of the process's CPU. */
async function repeat(call, concurrency, duration) {
  const start = performance.now()
  const cpuBefore = process.cpuUsage()
  const end = start + duration
  let calls = 0
  const callUntilEnd = async () => {
    while (performance.now() < end) {
      await call()
      calls += 1
    }
  }
  await Promise.all(Array.from({ length: concurrency }, callUntilEnd))
  const { user, system } = process.cpuUsage(cpuBefore)
  return { wall: ((performance.now() - start) * 1000) / calls, cpu: (user + system) / calls }
}

/** Functions that call the server in different ways. */
function createCallers(host) {
  const client = createClient(scf, { endpoint: `http://${host}`, credentials, region })
  const agent = new Agent({ keepAlive: true })
  const official = new sdk.scf.v20180416.Client({
    credential: credentials,
    region,
    profile: { httpProfile: { endpoint: host, protocol: 'http://', agent } },
  })
  const pool = new Pool(`http://${host}`, { connections: Math.max(...concurrencies) })
  const rawPool = createRawPool(host)
  return {
    '@tc3/core': () => client.send(invoke, input),
    [officialSdk]: () => official.Invoke(input),
    'bare fetch, unsigned': async () => {
      const response = await fetch(`http://${host}/`, { ...post, body: JSON.stringify(input) })
      return JSON.parse(await response.text()).Response
    },
    'bare node:http, unsigned': () => callWithHttp(`http://${host}/`, agent, post.headers),
    'bare node:http, signed': async () =>
      callWithHttp(`http://${host}/`, agent, await signedHeaders(host, JSON.stringify(input))),
    'undici Pool, unsigned': async () => {
      const { body } = await pool.request({ ...post, path: '/', body: JSON.stringify(input) })
      return JSON.parse(await body.text()).Response
    },
    'raw sockets, signed': async () => {
      const body = JSON.stringify(input)
      return JSON.parse(await rawPool.send(await signedHeaders(host, body), body)).Response
    },
  }
}

/** The same POST of the same size, without a client. */
const post = {
  method: 'POST',
  headers: {
    Authorization: `TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2019-02-25/scf/tc3_request, SignedHeaders=content-type;host, Signature=${'0'.repeat(64)}`,
    'Content-Type': contentType,
    'X-TC-Action': 'Invoke',
    'X-TC-Timestamp': '1551113065',
    'X-TC-Version': '2018-04-16',
    'X-TC-Region': region,
  },
}

async function signedHeaders(host, payload) {
  const timestamp = Math.floor(Date.now() / 1000)
  const { authorization } = await signTc3(
    { method: 'POST', path: '/', query: '', headers: { 'content-type': contentType, host }, payload },
    credentials,
    { timestamp, service: 'scf' },
  )
  return { ...post.headers, Authorization: authorization, 'X-TC-Timestamp': String(timestamp) }
}

/** Event listeners take less time than `for await`. */
function callWithHttp(url, agent, headers) {
  return new Promise((resolve, reject) => {
    request(url, { method: 'POST', headers, agent })
      .on('response', (response) => {
        let text = ''
        response
          .setEncoding('utf8')
          .on('data', (chunk) => {
            text += chunk
          })
          .on('end', () => resolve(JSON.parse(text).Response))
      })
      .on('error', reject)
      .end(JSON.stringify(input))
  })
}
