import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createScf } from '@tc3/mock-scf'
import { freePort } from '../free-port.js'
import { median } from '../median.js'
import { processCpu } from '../process-cpu.js'
import { prepareLoad, untilListening } from './load.js'
import { signedBytes } from './signed-request.js'

const connections = 16

function filePath(path) {
  return fileURLToPath(new URL(path, import.meta.url))
}

const prism = filePath('../../peers/node_modules/@stoplight/prism-cli/dist/index.js')
const fastify = filePath('../../peers/node_modules/fastify/fastify.js')
const operation = filePath('../../peers/list-namespaces.openapi.json')

/**
 * Measures calls of ListNamespaces a second of several servers, each in its own process. They are measured alternately,
 * so that other load on the machine affects all of them.
 *
 * @param {number} runs
 */
export async function measureEmulatorCalls(runs) {
  const request = await signedBytes('ListNamespaces', {}, createScf().credentials)
  const processes = []
  function run(program, ...args) {
    const server = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    processes.push(server)
    return server
  }
  async function start(...program) {
    const server = run(...program)
    const [port] = await once(server.stdout, 'data')
    return { pid: server.pid, load: await prepareLoad(Number(port), request, connections) }
  }
  async function startPrism() {
    const port = await freePort()
    // Without its log, which would take most of its time.
    const { pid } = run(
      prism,
      'mock',
      operation,
      '--port',
      String(port),
      '--errors',
      '--verboseLevel',
      'silent',
    )
    await untilListening(port)
    return { pid, load: await prepareLoad(port, request, connections) }
  }
  try {
    const emulator = await start(filePath('server.js'))
    const { body } = emulator.load
    const servers = {
      '@tc3/mock-scf, signature checked': emulator,
      'bare node:http, the same response without processing': await start(filePath('bare-server.js'), body),
      'fastify, the same': existsSync(fastify) ? await start(filePath('fastify-server.js'), body) : undefined,
      'Prism, the same operation': existsSync(prism) ? await startPrism() : undefined,
    }
    const installed = Object.values(servers).filter((server) => server !== undefined)
    const different = installed.find(({ load }) => load.body.length !== body.length)
    if (!body.includes('"TotalCount":1') || different) {
      throw new Error(`The responses of the servers differ: ${body} ${different?.load.body}`)
    }
    const measured = new Map(installed.map((server) => [server, []]))
    for (const { load } of installed) await load.run(2000)
    for (let round = 0; round < runs; round += 1) {
      for (const server of installed) measured.get(server).push(await measure(server))
    }
    const own = measured.get(emulator)
    return Object.entries(servers).map(([name, server]) => row(name, measured.get(server), own))
  } finally {
    for (const server of processes) server.kill()
  }
}

async function measure({ pid, load }) {
  const before = processCpu(pid)
  const { rate, count } = await load.run(1000)
  return { rate, cpu: (processCpu(pid) - before) / count }
}

function row(name, measured, own) {
  if (measured === undefined) return { '': `${name} (see npm run bench:peers)`, 'calls/s': 'not installed' }
  const times = (of) => median(measured.map(of))
  const ratio = (compare) => `${median(own.map((each, run) => compare(each, measured[run]))).toFixed(2)} ×`
  return {
    '': name,
    'calls/s': Math.round(times(({ rate }) => rate)).toLocaleString('en-US'),
    'the emulator': ratio((emulator, other) => emulator.rate / other.rate),
    'µs CPU a call': times(({ cpu }) => cpu).toFixed(1),
    'by CPU': ratio((emulator, other) => other.cpu / emulator.cpu),
  }
}
