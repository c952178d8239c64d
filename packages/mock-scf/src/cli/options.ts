import { type AccountCredentials, type Duration, nearest } from '@tc3/mock'
import { InvalidArgumentError } from 'commander'
import { type CompanionName, companionNames } from '../companions/names.js'
import { type ScfTransition, scfTransitions } from '../generated/statuses.js'

/** Parses the option `--port`. */
export function parsePort(text: string): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number <= 65535) return number
  throw new InvalidArgumentError('The port must be a number from 0 to 65535.')
}

/** Parses the option `--inspect`. */
export function parseDebuggerPort(text: string): number {
  const port = parsePort(text)
  if (port > 0) return port
  throw new InvalidArgumentError('The port of a debugger must be a number from 1 to 65535.')
}

/**
 * Parses an option `--allow-host`, such as `emulator.test`.
 *
 * @param previous The hosts of the earlier options.
 */
export function parseHost(text: string, previous: readonly string[] = []): readonly string[] {
  if (/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/i.test(text)) return [...previous, text.toLowerCase()]
  throw new InvalidArgumentError('Expected a host name without scheme and port, such as emulator.test.')
}

/** Parses an option `--allow-origin` in the same way. */
export function parseOrigins(text: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, parseOrigin(text)]
}

/** Parses the option `--origin`. */
export function parseOrigin(text: string): string {
  if (/^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text) return text
  throw new InvalidArgumentError(
    'Expected a scheme and a host without a path, such as http://localhost:3000.',
  )
}

export type TransitionDurations = Readonly<Partial<Record<ScfTransition, Duration>>>

/**
 * Parses an option `--transition`, such as `function.Creating=3000ms`.
 *
 * @param previous The durations of the earlier options.
 */
export function parseTransition(text: string, previous: TransitionDurations = {}): TransitionDurations {
  const [name = '', duration = ''] = text.split('=', 2)
  const status = scfTransitions.find((candidate) => candidate === name)
  if (!status) {
    const suggestion = nearest(name, scfTransitions)
    throw new InvalidArgumentError(
      suggestion
        ? `Did you mean ${suggestion}?`
        : `The transient statuses are: ${scfTransitions.join(', ')}.`,
    )
  }
  const [, number, unit] = /^(\d{1,12})(ms|reads)$/.exec(duration) ?? []
  if (!unit) throw new InvalidArgumentError(`Expected ${status}=3000ms or ${status}=2reads.`)
  return { ...previous, [status]: unit === 'ms' ? { ms: Number(number) } : { reads: Number(number) } }
}

/** Parses the names of the option `--companions`, such as `tag,cos`. */
export function parseCompanions(text: string): readonly CompanionName[] {
  return text.split(',').map((name) => {
    const found = companionNames.find((candidate) => candidate === name)
    if (found) return found
    const suggestion = nearest(name, companionNames)
    throw new InvalidArgumentError(
      suggestion ? `Did you mean ${suggestion}?` : `The companions are: ${companionNames.join(', ')}.`,
    )
  })
}

/**
 * Parses the content of a file of key pairs. Error messages never contain parts of it.
 *
 * @throws {Error} If the content is not a list of key pairs.
 */
export function parseKeyPairs(json: string): readonly AccountCredentials[] {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw new Error('The content must be JSON.')
  }
  if (!Array.isArray(value) || value.length === 0) {
    throw new Error('The content must be [{ "secretId": "…", "secretKey": "…", "account": "…" }].')
  }
  return value.map((pair: unknown, index) => {
    const { secretId, secretKey, token, account, deny, ...others }: Record<string, unknown> = Object(pair)
    if (!isNonEmptyString(secretId) || !isNonEmptyString(secretKey)) {
      throw new Error(`Pair ${index + 1} must have a secretId and a secretKey, both non-empty strings.`)
    }
    if (Object.keys(others).length > 0) {
      throw new Error(
        `Pair ${index + 1} has members other than secretId, secretKey, token, account and deny.`,
      )
    }
    if ((token !== undefined && !isNonEmptyString(token)) || (account !== undefined && !isAccount(account))) {
      throw new Error(
        `The token and the account of pair ${index + 1} must be non-empty strings, the account without a slash.`,
      )
    }
    if (deny !== undefined && !isTexts(deny)) {
      throw new Error(
        `deny of pair ${index + 1} must be a list of operations, such as ["scf:DeleteFunction"].`,
      )
    }
    return {
      secretId,
      secretKey,
      ...(deny !== undefined && { deny }),
      ...(token !== undefined && { token }),
      ...(account !== undefined && { account }),
    }
  })
}

function isNonEmptyString(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string')
}

function isAccount(value: unknown): value is string {
  return isNonEmptyString(value) && !value.includes('/')
}
