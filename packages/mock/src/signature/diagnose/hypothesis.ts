import { timingSafeEqual } from '../../crypto/timing-safe-equal.js'
import {
  type Explanation,
  type SignatureCause,
  type SignatureReport,
  type SigningResult,
  signatureReport,
} from './report.js'

/** A possible cause of a mismatch, as a function that reproduces the mistake. */
export interface Hypothesis<Signing> extends SignatureCause {
  /** Changes what is signed. Default: nothing. */
  readonly edit?: (signing: Signing) => Signing
  /** Changes the signature that is sent. Default: nothing. */
  readonly encode?: (signature: string) => string
}

/** A signature that does not match, and the hypotheses to test. */
export interface HypothesisTest<Signing> {
  readonly method: SignatureReport['method']
  /** The caller's signature. */
  readonly received: string
  /** The accepted signings: one for each value of Host. */
  readonly accepted: readonly [Signing, ...Signing[]]
  readonly hypotheses: readonly Hypothesis<Signing>[]
  readonly sign: (signing: Signing) => Promise<SigningResult>
}

/** The most characters that are signed to find the cause of one mismatch, so that a request cannot occupy the emulator. */
const budget = 2_000_000

/** Finds the hypothesis that reproduces the received signature, and returns a report of the result. */
export async function testHypotheses<Signing>(test: HypothesisTest<Signing>): Promise<SignatureReport> {
  const { method, received, accepted, sign } = test
  const emulator = await sign(accepted[0])
  const size = emulator.lines.reduce((sum, { text }) => sum + text.length, 0)
  const affordable = Math.floor(budget / (size * accepted.length))
  const hypotheses = test.hypotheses.slice(0, affordable)
  return signatureReport({
    method,
    received,
    emulator,
    tried: hypotheses,
    explanation: await findExplanation({ ...test, hypotheses }),
  })
}

async function findExplanation<Signing>(test: HypothesisTest<Signing>): Promise<Explanation | undefined> {
  const { received, accepted, hypotheses, sign } = test
  for (const { part, what, edit, encode } of hypotheses) {
    for (const signing of accepted) {
      const caller = await sign(edit ? edit(signing) : signing)
      const sent = encode ? encode(caller.signature) : caller.signature
      if (timingSafeEqual(sent, received)) {
        return { cause: { part, what }, emulator: await sign(signing), caller }
      }
    }
  }
  return undefined
}

/** Characters that get around a key when it is copied or read from a file. */
const keyWrappings = [
  { what: 'a secret key with a line break after it', wrap: (key: string) => `${key}\n` },
  { what: 'a secret key with a Windows line break after it', wrap: (key: string) => `${key}\r\n` },
  { what: 'a secret key with a space after it', wrap: (key: string) => `${key} ` },
  { what: 'a secret key with a space before it', wrap: (key: string) => ` ${key}` },
  { what: 'a secret key with a space before and after it', wrap: (key: string) => ` ${key} ` },
  { what: 'a secret key with a tab after it', wrap: (key: string) => `${key}\t` },
  { what: 'a secret key in quotes', wrap: (key: string) => `"${key}"` },
]

/** The hypotheses that concern the secret key alone. */
export function keyHypotheses<Signing>(
  wrapKey: (signing: Signing, wrap: (key: string) => string) => Signing,
): Hypothesis<Signing>[] {
  return keyWrappings.map(({ what, wrap }) => ({
    part: 'SecretKey',
    what,
    edit: (signing: Signing) => wrapKey(signing, wrap),
  }))
}
