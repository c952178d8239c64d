import { isIPv4 } from 'node:net'

/** The addresses that stand for all of a machine, and the one of them at which the machine itself reaches what is there. */
const everywhere: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' }

/** Whether what listens on an address listens on every one of the machine. */
export function isEverywhere(host: string): boolean {
  return Object.hasOwn(everywhere, host)
}

/** The address at which this machine reaches what listens on a host. */
export function fromHere(host: string): string {
  return everywhere[host] ?? host
}

/** Whether an address can be reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'))
}
