import { type WireRequest, withoutPort } from '../api/wire.js'

/**
 * Tells why a caller may not control the emulator: only this machine may, and no page of the web on it. Such a page
 * cannot but name its own host, even where that resolves to this machine, or its own origin.
 *
 * @returns Undefined where it may.
 */
export function forbidden({ remoteAddress, host, origin, headers }: WireRequest): string | undefined {
  if (remoteAddress === undefined) return undefined
  if (!isLoopbackAddress(remoteAddress)) {
    return `Only this machine controls the emulator, but the request comes from ${remoteAddress}.`
  }
  if (!isLoopbackName(host)) {
    return `The Host must be a name of the loopback interface, such as localhost or 127.0.0.1, but is ${host.slice(0, 80)}.`
  }
  const page = headers.get('origin')
  if (page !== undefined && page !== origin) {
    return `Pages of other origins do not control the emulator, but the request comes from one of ${page.slice(0, 80)}.`
  }
  return undefined
}

/** Whether an IP address is one that this machine alone has. */
export function isLoopbackAddress(address: string): boolean {
  const bare = address.replace(/^::ffff:/i, '')
  return bare === '::1' || /^127(\.\d{1,3}){3}$/.test(bare)
}

/** Whether a Host, with its port or without, is a name that always means this machine. */
function isLoopbackName(host: string): boolean {
  const name = withoutPort(host).toLowerCase()
  return (
    name === 'localhost' || name.endsWith('.localhost') || isLoopbackAddress(name.replace(/^\[(.*)\]$/, '$1'))
  )
}
