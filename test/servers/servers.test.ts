import { execFile, execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { helloSource, zip } from '../../packages/mock-scf/test/zip.js'
import { startBackend } from './backend.js'
import { type Settings, type WebServer, webServers } from './web-servers.js'

const program = fileURLToPath(new URL('client-program.js', import.meta.url))

let folder: string
let certificate: string
let privateKey: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tc3-servers-'))
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  })
  certificate = join(folder, 'certificate.pem')
  privateKey = join(folder, 'key.pem')
  await writeFile(certificate, cert)
  await writeFile(privateKey, key)
  for (const [name, size] of [
    ['small', 3_000_000],
    ['large', 5_000_000],
  ] as const) {
    const { ZipFile } = zip({ 'index.js': helloSource, data: incompressible(size) })
    await writeFile(join(folder, `${name}.zip`), Buffer.from(ZipFile, 'base64'))
  }
})
afterAll(() => rm(folder, { recursive: true }))

/** Bytes that stay as long in a package. */
function incompressible(size: number): Buffer {
  const hashes = Array.from({ length: Math.ceil(size / 32) }, (_, index) =>
    createHash('sha256').update(String(index)).digest(),
  )
  return Buffer.concat(hashes).subarray(0, size)
}

function isInstalled({ program: name }: WebServer): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`])
    return true
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = Object(server.address())
  server.close()
  await once(server, 'close')
  return port
}

/** Resolves once a server accepts connections at a port. */
async function untilListening(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    const isConnected = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    })
    socket.destroy()
    if (isConnected) return
  }
}

async function start(server: WebServer, backend: number) {
  const own = await mkdtemp(join(folder, 'server-'))
  const settings: Settings = {
    http: await freePort(),
    https: await freePort(),
    backend,
    folder: own,
    certificate,
    privateKey,
  }
  const configuration = join(own, 'configuration')
  await writeFile(configuration, server.configuration(settings))
  const words = server.words.map((word) => word.replace('{configuration}', configuration))
  const env = { ...process.env, HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own }
  const child = spawn(server.program, words, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let errors = ''
  child.stderr.on('data', (text) => {
    errors += text
  })
  const exit = once(child, 'exit').then(() => Promise.reject(new Error(`${server.program} ended: ${errors}`)))
  await Promise.race([exit, Promise.all([untilListening(settings.http), untilListening(settings.https)])])
  exit.catch(() => {})
  return {
    settings,
    async stop() {
      child.kill()
      await exit.catch(() => {})
    },
  }
}

for (const [name, server] of Object.entries(webServers)) {
  if (!isInstalled(server)) process.stdout.write(`${name} is not installed, and skipped.\n`)
}

describe.each(Object.entries(webServers))('behind %s', (_name, server) => {
  it.skipIf(!isInstalled(server)).each(['http', 'https'] as const)(
    'clients get all responses, with %s',
    async (scheme) => {
      const backend = await startBackend()
      const { settings, stop } = await start(server, backend.port)
      const endpoint = `${scheme}://localhost:${settings[scheme]}`
      async function callAll() {
        const words = [program, endpoint, JSON.stringify(backend.cloud.credentials), folder]
        const { stdout } = await promisify(execFile)(process.execPath, words, {
          env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate },
        })
        return JSON.parse(stdout)
      }
      try {
        expect(await callAll()).toEqual({
          sequential: Array(30).fill(0),
          concurrent: Array(64).fill(0),
          framings: { chunked: 0, gzip: 0, deflate: 0, br: 0, close: 0 },
          small: 'created',
          large: expect.stringMatching(server.large),
          afterwards: server.large.test('created') ? 2 : 1,
        })
        backend.close()
        const { sequential } = await callAll()
        expect(new Set(sequential)).toEqual(new Set([expect.stringMatching(/^ResponseError 50[23]$/)]))
      } finally {
        backend.close()
        await stop()
      }
    },
  )
})
