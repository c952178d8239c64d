import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createScf } from '@tc3/mock-scf'
import { median } from '../median.js'
import { prepareLoad, untilListening } from './load.js'
import { signedBytes } from './signed-request.js'

const connections = 16

function here(path) {
  return fileURLToPath(new URL(path, import.meta.url))
}
const prism = here('../../peers/node_modules/@stoplight/prism-cli/dist/index.js')
const operation = here('../../peers/list-namespaces.openapi.json')

/**
 * Calls of ListNamespaces a second, of servers that have a process of their own each. They take turns, so that what
 * else the machine does meets them alike.
 *
 * @param {number} runs
 */
export async function emulatorCalls(runs) {
  const request = await signedBytes('ListNamespaces', {}, createScf().credentials)
  const servers = []
  function run(program, ...args) {
    const server = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    servers.push(server)
    return server
  }
  const load = (port) => prepareLoad(Number(port), request, connections)
  const start = async (...program) => load((await once(run(...program).stdout, 'data'))[0])
  async function startPrism() {
    const port = await freePort()
    // Without its log, which is most of its work.
    run(prism, 'mock', operation, '--port', String(port), '--errors', '--verboseLevel', 'silent')
    await untilListening(port)
    return load(port)
  }
  try {
    const emulator = await start(here('server.js'))
    const { body } = emulator
    const bare = await start(here('bare-server.js'), body)
    const peer = existsSync(prism) ? await startPrism() : undefined
    if (!body.includes('"TotalCount":1') || (peer && peer.body.length !== body.length)) {
      throw new Error(`The servers answer differently: ${body} ${peer?.body}`)
    }
    const loads = Object.entries({ emulator, bare, ...(peer && { peer }) })
    const rates = Object.fromEntries(loads.map(([name]) => [name, []]))
    for (const [, one] of loads) await one.run(2000)
    for (let round = 0; round < runs; round += 1) {
      for (const [name, one] of loads) rates[name].push(await one.run(1000))
    }
    return [
      row('@tc3/mock-scf, signature checked', rates.emulator, rates),
      row('bare node:http, the same answer, nothing done', rates.bare, rates),
      row(`Prism, the same operation${peer ? '' : ' (see npm run bench:peers)'}`, rates.peer, rates),
    ]
  } finally {
    for (const server of servers) server.kill()
  }
}

function row(name, rate, { emulator }) {
  return {
    '': name,
    'calls/s': rate ? Math.round(median(rate)).toLocaleString('en-US') : 'not installed',
    'the emulator': rate ? `${median(emulator.map((one, run) => one / rate[run])).toFixed(2)} ×` : '',
  }
}

/** A port that is free, for a server that does not tell the one it takes. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}
