import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import type { Mock } from '@tc3/mock'
import { createScf } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'
import { checkedEmulator } from '../../packages/mock-scf/test/checked-emulator.js'
import { events, type Servers, stalledRegion, streamingRegion } from './suite.js'

/** The servers that the suite calls. */
export interface Running {
  readonly servers: Servers
  close(): Promise<void>
}

/**
 * Starts the emulator for the suite.
 *
 * @param script The script of a page that is served at `/page`, from the same origin, so that a browser may send calls.
 */
export async function start(script?: string): Promise<Running> {
  const cloud = createScf({ rateLimits: false })
  const free: (() => void)[] = []
  const stall = () => new Promise<void>((resolve) => free.push(resolve))

  const handle: Mock['handle'] = async (request) => {
    const served = script && (await page(request.path, script))
    if (served) return served
    const region = request.headers.get('x-tc-region')
    if (region === stalledRegion) await stall()
    if (region === streamingRegion) return ok('text/event-stream', events)
    return checkedEmulator(cloud).handle(request)
  }
  const emulator = await listen({ handle })
  const broken = await breakingServer()

  const { secretId, secretKey } = cloud.credentials
  return {
    servers: { emulator: emulator.url, broken: urlOf(broken), credentials: { secretId, secretKey } },
    close() {
      for (const resolve of free) resolve()
      broken.close()
      return emulator.close()
    },
  }
}

/** A server that resets every connection. An unused port could be taken by another program at any time. */
async function breakingServer(): Promise<Server> {
  const server = createServer((socket) => socket.resetAndDestroy())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

function urlOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return `http://127.0.0.1:${address.port}`
}

function ok(type: string, body: string) {
  return { status: 200, headers: { 'content-type': type }, body }
}

async function page(path: string, script: string) {
  if (path === '/page')
    return ok('text/html', '<!doctype html><script type="module" src="/page.js"></script>')
  return path === '/page.js' ? ok('text/javascript', await readFile(script, 'utf8')) : undefined
}
