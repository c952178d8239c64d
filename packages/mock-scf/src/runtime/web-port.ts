import { connect, createServer, type Server } from 'node:net'

/** The port that the programs of web functions listen on in the cloud. */
const cloudPort = 9000

/** The port of one instance. */
export interface WebPort {
  /** The port that the program should listen on. */
  readonly own: number
  /** Resolves to the address once the program listens. Never settles after `release`. */
  listening(): Promise<WebAddress>
  release(): void
}

/** Where a program listens. */
export interface WebAddress {
  readonly host: string
  readonly port: number
}

/** Gives each instance a port. */
export interface WebPorts {
  take(): Promise<WebPort>
}

/** The hosts that a program can be reached at. It may listen on one of them only. */
const loopbackHosts = ['127.0.0.1', '::1']

/** The time between two attempts to connect, in milliseconds. */
const interval = 10

/**
 * Creates the ports of an emulator. A program that cannot be told its port listens on 9000, which one instance at a time can
 * have, if no other program of the machine does.
 */
export function createWebPorts(): WebPorts {
  let holder: WebPort | undefined

  return {
    async take() {
      const own = await freePort(0)
      const mayTakeCloudPort = !holder && (await freePort(cloudPort).catch(() => 0)) === cloudPort
      let released = false

      async function listening(): Promise<WebAddress> {
        for (;;) {
          for (const candidate of holder === port ? [own, cloudPort] : [own]) {
            const host = await reachableHost(candidate)
            if (released) return new Promise(() => {})
            if (host === undefined) continue
            if (candidate === own) leaveCloudPort()
            return { host, port: candidate }
          }
          await new Promise((resolve) => setTimeout(resolve, interval))
        }
      }

      function leaveCloudPort() {
        if (holder === port) holder = undefined
      }

      const port: WebPort = {
        own,
        listening,
        release() {
          released = true
          leaveCloudPort()
        },
      }
      if (mayTakeCloudPort && !holder) holder = port
      return port
    },
  }
}

async function reachableHost(port: number): Promise<string | undefined> {
  for (const host of loopbackHosts) if (await accepts(host, port)) return host
  return undefined
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    const end = (result: boolean) => {
      socket.destroy()
      resolve(result)
    }
    socket.once('connect', () => end(true)).once('error', () => end(false))
  })
}

/** Returns a port that is free now. Rejects if the given one is not. */
async function freePort(wanted: number): Promise<number> {
  const server = createServer()
  const port = await listen(server, wanted)
  await new Promise((resolve) => server.close(resolve))
  return port
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
