import { type WireRequest, withoutPort } from '../api/wire.js'

/**
 * Checks that a caller may control the emulator. Only callers on this machine may, but not web pages opened on it. Those
 * are recognized by the Host, which is the page's own host even if it resolves to this machine, or by the Origin.
 *
 * @returns The reason why the caller is rejected, or undefined if it may.
 */
export function accessError({ remoteAddress, host, origin, headers }: WireRequest): string | undefined {
  if (remoteAddress === undefined) return undefined
  if (!isLoopbackAddress(remoteAddress)) {
    return `Only this machine may control the emulator, but the request comes from ${remoteAddress}.`
  }
  if (!isLoopbackName(host)) {
    return `The Host must be a name of the loopback interface, such as localhost or 127.0.0.1, but is ${host.slice(0, 80)}.`
  }
  const page = headers.get('origin')
  if (page !== undefined && page !== origin) {
    return `Pages of other origins may not control the emulator, but the request comes from a page of ${page.slice(0, 80)}.`
  }
  return undefined
}

/** Whether an IP address is a loopback address. */
export function isLoopbackAddress(address: string): boolean {
  const bare = address.replace(/^::ffff:/i, '')
  return bare === '::1' || /^127(\.\d{1,3}){3}$/.test(bare)
}

/** Whether a Host, with or without a port, is a name of the loopback interface. */
export function isLoopbackName(host: string): boolean {
  const name = withoutPort(host).toLowerCase()
  return (
    name === 'localhost' || name.endsWith('.localhost') || isLoopbackAddress(name.replace(/^\[(.*)\]$/, '$1'))
  )
}
