import { withoutPort } from '../api/wire.js'
import { isLoopbackName } from '../control/access.js'

/** The domains of the cloud's endpoints and storage, which callers may resolve to this machine. */
const cloudDomains = ['.tencentcloudapi.com', '.myqcloud.com', '.tencentcos.cn']

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
  return cloudDomains.some((domain) => name.endsWith(domain))
}

function isAddress(name: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name) || /^\[[\da-f:.]+\]$/.test(name)
}
