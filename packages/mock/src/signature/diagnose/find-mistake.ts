import { equal } from '../../util/timing-safe-equal.js'
import {
  type Explanation,
  type Mistake,
  type SignatureReport,
  type Signed,
  signatureReport,
} from './report.js'

/** A usual mistake, as a change of what is signed. */
export interface Slip<Signing> extends Mistake {
  /** What the caller signs instead. Default: the same. */
  readonly edit?: (signing: Signing) => Signing
  /** What the caller sends instead of the signature. Default: the signature. */
  readonly encode?: (signature: string) => string
}

/** A signature that does not match, and what could have led to it. */
export interface Question<Signing> {
  readonly method: SignatureReport['method']
  /** The caller's signature. */
  readonly received: string
  /** What the emulator would accept: one for each value of Host. */
  readonly accepted: readonly [Signing, ...Signing[]]
  readonly slips: readonly Slip<Signing>[]
  readonly sign: (signing: Signing) => Promise<Signed>
}

/** Looks for the mistake that reproduces a signature, and reports what is found. */
export async function explain<Signing>(question: Question<Signing>): Promise<SignatureReport> {
  const { method, received, accepted, slips, sign } = question
  const emulator = await sign(accepted[0])
  return signatureReport({ method, received, emulator, tried: slips, explanation: await search(question) })
}

async function search<Signing>(question: Question<Signing>): Promise<Explanation | undefined> {
  const { received, accepted, slips, sign } = question
  for (const { part, what, edit, encode } of slips) {
    for (const signing of accepted) {
      const caller = await sign(edit ? edit(signing) : signing)
      const sent = encode ? encode(caller.signature) : caller.signature
      if (equal(sent, received)) return { mistake: { part, what }, emulator: await sign(signing), caller }
    }
  }
  return undefined
}

/** White space that comes along when a key is copied or read from a file. */
const surroundings = [
  { what: 'a secret key with a line break after it', wrap: (key: string) => `${key}\n` },
  { what: 'a secret key with a Windows line break after it', wrap: (key: string) => `${key}\r\n` },
  { what: 'a secret key with a space after it', wrap: (key: string) => `${key} ` },
  { what: 'a secret key with a space before it', wrap: (key: string) => ` ${key}` },
  { what: 'a secret key with a space before and after it', wrap: (key: string) => ` ${key} ` },
  { what: 'a secret key with a tab after it', wrap: (key: string) => `${key}\t` },
  { what: 'a secret key in quotes', wrap: (key: string) => `"${key}"` },
]

/** The mistakes that concern the secret key alone. */
export function keySlips<Signing>(
  rewrap: (signing: Signing, wrap: (key: string) => string) => Signing,
): Slip<Signing>[] {
  return surroundings.map(({ what, wrap }) => ({
    part: 'SecretKey',
    what,
    edit: (signing: Signing) => rewrap(signing, wrap),
  }))
}
