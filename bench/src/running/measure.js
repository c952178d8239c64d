import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createScf } from '@tc3/mock-scf'
import { untilListening } from '../emulator/load.js'
import { signedRequest } from '../emulator/signed-request.js'
import { freePort } from '../free-port.js'
import { median } from '../median.js'

function filePath(path) {
  return fileURLToPath(new URL(path, import.meta.url))
}

const serverless = filePath('../../peers/node_modules/serverless/bin/serverless.js')

/** An HTTP client with one connection that stays open. */
function createCaller(port) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return function call({ path = '/', headers, payload }) {
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, agent, method: 'POST', path, headers }, (response) => {
        let text = ''
        response
          .setEncoding('utf8')
          .on('data', (part) => {
            text += part
          })
          .on('end', () => resolve(text))
      })
      sent.on('error', reject).end(payload)
    })
  }
}

async function timed(work) {
  const start = performance.now()
  const result = await work()
  return [performance.now() - start, result]
}

/** The time before the first invocation, in milliseconds. */
const pause = 1000

const event = JSON.stringify({ name: 'world' })

/** Starts the emulator of SCF. */
async function startOwn() {
  const child = spawn(process.execPath, [filePath('emulator.js')], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = await once(child.stdout, 'data')
  const { credentials } = createScf()
  const signed = (action, input) => signedRequest(action, input, credentials)
  const invocation = await signed('Invoke', { FunctionName: 'hello', ClientContext: event })
  return { child, port: Number(port), invocation, nothing: await signed('ListNamespaces', {}) }
}

/** Starts serverless-offline, and calls its Lambda endpoint. */
async function startPeer() {
  const [httpPort, port] = [await freePort(), await freePort()]
  const ports = ['--httpPort', String(httpPort), '--lambdaPort', String(port)]
  const child = spawn(process.execPath, [serverless, 'offline', ...ports], {
    cwd: filePath('project'),
    env: { ...process.env, SLS_TELEMETRY_DISABLED: '1', SLS_NOTIFICATIONS_MODE: 'off', CI: '1' },
    stdio: 'ignore',
  })
  await untilListening(port)
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(event) }
  const path = '/2015-03-31/functions/bench-dev-hello/invocations'
  return { child, port, invocation: { path, headers, payload: event } }
}

/** Measures one server: until it is ready, the first invocation, and the median of many. */
async function measureOne(start) {
  const [ready, server] = await timed(start)
  try {
    const call = createCaller(server.port)
    // Nobody sends an event at the moment when a server is ready.
    await setTimeout(pause)
    const [cold, answer] = await timed(() => call(server.invocation))
    if (!answer.includes('world')) throw new Error(`Unexpected response: ${answer}`)
    const repeated = async (what) => {
      const times = []
      for (let run = 0; run < 500; run += 1) times.push((await timed(() => call(what)))[0])
      return median(times)
    }
    // Until then, the engine compiles what it runs often.
    await repeated(server.invocation)
    const warm = await repeated(server.invocation)
    return { ready, cold, warm, nothing: server.nothing && (await repeated(server.nothing)) }
  } finally {
    server.child.kill('SIGTERM')
    await once(server.child, 'exit')
  }
}

async function measureLambdaLocal() {
  const child = spawn(process.execPath, [filePath('lambda-local.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [text] = await once(child.stdout, 'data')
  return Number(text)
}

/**
 * Measures how long invocations of a function in Node.js take, compared with emulators of another cloud, alternately.
 *
 * @param {number} runs
 */
export async function measureRunning(runs) {
  const hasPeers = existsSync(serverless)
  const own = []
  const peer = []
  const local = []
  for (let run = 0; run < runs; run += 1) {
    own.push(await measureOne(startOwn))
    if (!hasPeers) continue
    peer.push(await measureOne(startPeer))
    local.push(await measureLambdaLocal())
  }
  const of = (results, name) => median(results.map((result) => result[name]))
  const ms = (value) => value.toFixed(value < 10 ? 2 : 0)
  const row = (name, results) => ({
    '': name,
    'ready (ms)': ms(of(results, 'ready')),
    'first (ms)': ms(of(results, 'cold')),
    'next (ms)': ms(of(results, 'warm')),
    'own / this': ms(of(own, 'warm') / of(results, 'warm')),
  })
  const missing = { 'ready (ms)': 'not installed', 'first (ms)': '', 'next (ms)': '', 'own / this': '' }
  const localMedian = hasPeers ? median(local) : undefined
  return [
    row('@tc3/mock-scf, signed, a process for each instance', own),
    {
      '': '  a signed call that runs nothing',
      'ready (ms)': '',
      'first (ms)': '',
      'next (ms)': ms(of(own, 'nothing')),
      'own / this': ms(of(own, 'warm') / of(own, 'nothing')),
    },
    hasPeers
      ? row('serverless-offline, not signed, a thread', peer)
      : { '': 'serverless-offline (see npm run bench:peers)', ...missing },
    hasPeers
      ? {
          '': 'lambda-local, in the process, without HTTP',
          'ready (ms)': '',
          'first (ms)': '',
          'next (ms)': ms(localMedian),
          'own / this': ms(of(own, 'warm') / localMedian),
        }
      : { '': 'lambda-local (see npm run bench:peers)', ...missing },
  ]
}
