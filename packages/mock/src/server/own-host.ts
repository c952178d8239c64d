import { withoutPort } from '../api/wire.js'
import { isStorageHost } from '../chain/misdirected.js'
import { isLoopbackName } from '../control/access.js'

/** The domain of the cloud's endpoints, which callers may resolve to this machine. */
const cloudDomain = '.tencentcloudapi.com'

/**
 * Whether a host is one that callers reach an emulator at: a name of the loopback interface, an IP address, a host of the
 * cloud's API or storage, or one of the given names.
 *
 * @param host With or without a port.
 * @param others Host names without a port, in lower case.
 */
export function isOwnHost(host: string, others: readonly string[]): boolean {
  const name = withoutPort(host).toLowerCase()
  return isLoopbackName(name) || isAddress(name) || isOfCloud(name) || others.includes(name)
}

function isOfCloud(name: string): boolean {
  return name.endsWith(cloudDomain) || isStorageHost(name)
}

function isAddress(name: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name) || /^\[[\da-f:.]+\]$/.test(name)
}
