import type { ScfContext } from '../action/context.js'
import { apiError } from '../action/errors.js'

/** The domains at which the cloud, or the emulator in its place, serves something else. */
const ownDomains = [
  'tencentcloudapi.com',
  'tencentscf.com',
  'myqcloud.com',
  'tencentcos.cn',
  'apigw.tencentcs.com',
  'scf.localhost',
  'clb.localhost',
  'apigw.localhost',
]

/** Labels of letters, digits and hyphens, of which the last is no number: it would be an IP address. */
const nameForm =
  /^(?=.{1,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?!\d+$)[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/

/**
 * Reads the name of a domain.
 *
 * @returns The name in lower case, since upper and lower case are the same.
 * @throws {ApiError} InvalidParameterValue
 */
export function readDomainName(context: ScfContext, text: string): string {
  const name = text.toLowerCase()
  if (!nameForm.test(name)) {
    const hint = name.includes('*') ? ' Wildcard domain names are not supported.' : ''
    throw apiError(
      context,
      ['InvalidParameterValue'],
      `Domain must be a domain name, such as www.example.com, without a scheme, a port or a path.${hint}`,
    )
  }
  if (ownDomains.some((domain) => name === domain || name.endsWith(`.${domain}`))) {
    throw apiError(
      context,
      ['InvalidParameterValue'],
      `Domain must be a domain name of your own, but ${name} belongs to the cloud or to the emulator.`,
    )
  }
  return name
}
