import { isIPv4 } from 'node:net'

/** The addresses that stand for all interfaces, each with the loopback address of the same protocol. */
const loopbackOf: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' }

/** Returns whether a server that listens on a host listens on all interfaces. */
export function isAllInterfaces(host: string): boolean {
  return Object.hasOwn(loopbackOf, host)
}

/** Returns the address at which programs on this machine reach a server that listens on a host. */
export function localAddress(host: string): string {
  return loopbackOf[host] ?? host
}

/** Returns whether an address is reachable from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'))
}
