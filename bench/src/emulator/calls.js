import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createScf } from '@tc3/mock-scf'
import { freePort } from '../free-port.js'
import { median } from '../median.js'
import { prepareLoad, untilListening } from './load.js'
import { signedBytes } from './signed-request.js'

const connections = 16

function filePath(path) {
  return fileURLToPath(new URL(path, import.meta.url))
}

const prism = filePath('../../peers/node_modules/@stoplight/prism-cli/dist/index.js')
const operation = filePath('../../peers/list-namespaces.openapi.json')

/**
 * Measures calls of ListNamespaces a second of several servers, each in its own process. They are measured alternately,
 * so that other load on the machine affects all of them.
 *
 * @param {number} runs
 */
export async function measureEmulatorCalls(runs) {
  const request = await signedBytes('ListNamespaces', {}, createScf().credentials)
  const servers = []
  function run(program, ...args) {
    const server = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    servers.push(server)
    return server
  }
  const loadOf = (port) => prepareLoad(Number(port), request, connections)
  const start = async (...program) => loadOf((await once(run(...program).stdout, 'data'))[0])
  const startPrism = async () => {
    const port = await freePort()
    // Without its log, which would take most of its time.
    run(prism, 'mock', operation, '--port', String(port), '--errors', '--verboseLevel', 'silent')
    await untilListening(port)
    return loadOf(port)
  }
  try {
    const emulator = await start(filePath('server.js'))
    const { body } = emulator
    const bare = await start(filePath('bare-server.js'), body)
    const peer = existsSync(prism) ? await startPrism() : undefined
    if (!body.includes('"TotalCount":1') || (peer && peer.body.length !== body.length)) {
      throw new Error(`The responses of the servers differ: ${body} ${peer?.body}`)
    }
    const loads = Object.entries({ emulator, bare, ...(peer && { peer }) })
    const rates = Object.fromEntries(loads.map(([name]) => [name, []]))
    for (const [, load] of loads) await load.run(2000)
    for (let round = 0; round < runs; round += 1) {
      for (const [name, load] of loads) rates[name].push(await load.run(1000))
    }
    return [
      row('@tc3/mock-scf, signature checked', rates.emulator, rates),
      row('bare node:http, the same response without processing', rates.bare, rates),
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
    'the emulator': rate ? `${median(emulator.map((own, run) => own / rate[run])).toFixed(2)} ×` : '',
  }
}
