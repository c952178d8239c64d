import { type AccountCredentials, type Duration, nearest } from '@tc3/mock'
import { InvalidArgumentError } from 'commander'
import { type ScfTransition, scfTransitions } from '../generated/statuses.js'

/** Reads the number of a port. */
export function port(text: string): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number <= 65535) return number
  throw new InvalidArgumentError('Expected a number from 0 to 65535.')
}

export type Transitions = Readonly<Partial<Record<ScfTransition, Duration>>>

/** Reads one of the options that say how long a status lasts, such as `function.Creating=3000ms`. */
export function transition(text: string, earlier: Transitions = {}): Transitions {
  const [name = '', duration = ''] = text.split('=', 2)
  const kind = scfTransitions.find((one) => one === name)
  if (!kind) {
    const meant = nearest(name, scfTransitions)
    throw new InvalidArgumentError(
      meant ? `Did you mean ${meant}?` : `The statuses that pass are: ${scfTransitions.join(', ')}.`,
    )
  }
  const [, number, unit] = /^(\d{1,12})(ms|reads)$/.exec(duration) ?? []
  if (!unit) throw new InvalidArgumentError(`Expected ${kind}=3000ms or ${kind}=2reads.`)
  return { ...earlier, [kind]: unit === 'ms' ? { ms: Number(number) } : { reads: Number(number) } }
}

/**
 * Reads the key pairs of a file. A message about it shows nothing of what it holds.
 *
 * @throws {Error} where it is not a list of key pairs
 */
export function keyPairs(json: string): readonly AccountCredentials[] {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw new Error('it is not JSON.')
  }
  if (!Array.isArray(value) || value.length === 0) {
    throw new Error('expected [{ "secretId": "…", "secretKey": "…", "account": "…" }].')
  }
  return value.map((pair: unknown, index) => {
    const { secretId, secretKey, token, account, ...others }: Record<string, unknown> = Object(pair)
    if (!isName(secretId) || !isName(secretKey)) {
      throw new Error(`its pair ${index + 1} needs a secretId and a secretKey, both text.`)
    }
    if (Object.keys(others).length > 0) {
      throw new Error(`its pair ${index + 1} has members other than secretId, secretKey, token and account.`)
    }
    if ((token !== undefined && !isName(token)) || (account !== undefined && !isAccount(account))) {
      throw new Error(
        `the token and the account of its pair ${index + 1} are text, the account without a slash.`,
      )
    }
    return {
      secretId,
      secretKey,
      ...(token !== undefined && { token }),
      ...(account !== undefined && { account }),
    }
  })
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
function isAccount(value: unknown): value is string {
  return isName(value) && !value.includes('/')
}
