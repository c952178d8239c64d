import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { formatLogEntry } from '@tc3/mock'
import { createScf } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'
import { createCertificate } from './certificate.js'
import { terminateTls } from './terminator.js'

/** The region in which all tools deploy. */
const region = 'ap-guangzhou'

/** The domains of the cloud that tools connect to. */
const domains = ['tencentcloudapi.com', 'myqcloud.com', 'tencentcos.cn', 'cls.tencentcs.com']

/** The hosts of the cloud that tools use, as names of a certificate. A `*` stands for one label. */
const hosts = [
  '*.tencentcloudapi.com',
  `*.${region}.tencentcloudapi.com`,
  '*.intl.tencentcloudapi.com',
  `${region}.cls.tencentcs.com`,
  '*.cos.myqcloud.com',
  '*.cos.tencentcos.cn',
  `cos.${region}.tencentcos.cn`,
  `*.cos.${region}.tencentcos.cn`,
  `cos.${region}.myqcloud.com`,
  `*.cos.${region}.myqcloud.com`,
]

/** How a program ran. */
export interface Run {
  /** The error of each flow; undefined if it succeeded. */
  readonly errors: ReadonlyMap<string, string | undefined>
  /** The addresses that the program tried to connect to, other than those of the cloud. */
  readonly refused: readonly string[]
  /** What the program printed, and the calls that the emulator logged. */
  readonly output: string
}

/** An emulator that the programs of this machine take for the cloud. */
export interface Cloud {
  /** Runs a program of `programs/` in an empty folder. */
  run(program: string, ...parameters: readonly string[]): Promise<Run>
  close(): Promise<void>
}

/** Starts a cloud with an empty account. */
export async function startCloud(): Promise<Cloud> {
  const log: string[] = []
  const scf = createScf({
    companions: true,
    code: 'run',
    rateLimits: false,
    log: (entry) => log.push(formatLogEntry(entry)),
  })
  const server = await listen(scf)
  const folder = await mkdtemp(join(tmpdir(), 'tc3-clients-'))
  const certificate = await createCertificate(hosts)
  const authority = join(folder, 'certificate.pem')
  await writeFile(authority, certificate.certificate)
  const terminator = await terminateTls(certificate, server.port)
  const accounts = await startAccountServer()
  const redirects = [
    ...domains.map((domain) => ({ suffix: `.${domain}`, port: 443, target: terminator.port })),
    { suffix: '.apigw.tencentcs.com', port: 80, target: accounts.port },
  ]
  const refused = join(folder, 'refused')
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    // serverless-tencent-scf reads logs of the last hour in local time.
    TZ: 'UTC',
    NODE_OPTIONS: `--require ${JSON.stringify(fileURLToPath(new URL('preload.cjs', import.meta.url)))}`,
    NODE_EXTRA_CA_CERTS: authority,
    REDIRECTS: JSON.stringify(redirects),
    REFUSED: refused,
    SECRET_ID: scf.credentials.secretId,
    SECRET_KEY: scf.credentials.secretKey,
    REGION: region,
    ENDPOINT: `127.0.0.1:${server.port}`,
  }
  return {
    async run(program, ...parameters) {
      const cwd = await mkdtemp(join(folder, 'run-'))
      await writeFile(refused, '')
      log.length = 0
      const child = fork(fileURLToPath(new URL(`programs/${program}`, import.meta.url)), parameters, {
        cwd,
        env,
        execArgv: [],
        silent: true,
      })
      const { errors, output } = await observe(child)
      const addresses = (await readFile(refused, 'utf8')).split('\n').filter((line) => line !== '')
      return { errors, output: [output, ...log].join('\n'), refused: addresses }
    },
    async close() {
      await scf.close()
      await terminator.close()
      await server.close()
      await accounts.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** Collects what a program prints and the results of its flows, until it ends. */
async function observe(child: ChildProcess): Promise<Pick<Run, 'errors' | 'output'>> {
  const errors = new Map<string, string | undefined>()
  let output = ''
  const append = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout?.on('data', append)
  child.stderr?.on('data', append)
  child.on('message', (message) => {
    const { flow, error } = Object(message)
    errors.set(String(flow), error)
  })
  const [code, signal] = await once(child, 'close')
  if (code !== 0) errors.set('end', `The program ended with ${code ?? signal}.`)
  return { errors, output }
}

/**
 * Starts a server in place of the one that serverless-tencent-scf asks whether the owner of the account has verified their
 * identity.
 */
async function startAccountServer(): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    request.resume()
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ Error: false, Message: { Authentication: 1 } }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    port: address.port,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
