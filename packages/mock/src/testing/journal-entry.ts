import { envelope } from '@tc3/core/platform'
import { sizeOf, type WireResponse } from '../api/wire.js'
import type { SignatureReport } from '../signature/diagnose/report.js'

/** A request to the API and its outcome. No entry contains a SecretKey, a token or an Authorization header. */
export interface JournalEntry {
  readonly requestId: string
  /** When the request was received, in milliseconds since 1970 on the emulator's clock. */
  readonly time: number
  /** How long the response took, in milliseconds on the emulator's clock. */
  readonly duration: number
  readonly form: RequestForm
  /** This and the following members are undefined if the request did not get that far. */
  readonly action: string | undefined
  readonly region: string | undefined
  /** The account whose credentials signed the request. */
  readonly account: string | undefined
  /** The decoded input; typed if it is valid. */
  readonly input: object | undefined
  /** Whether the signature was verified. If not, `error` has the reason. */
  readonly verified: boolean
  /** Why the signature does not match. */
  readonly signature: SignatureReport | undefined
  /** The members of `Response` except RequestId, if the call succeeded. */
  readonly output: object | undefined
  /** The error of the response. */
  readonly error: { readonly code: string; readonly message: string } | undefined
  /** What was wrong with the input, but tolerated. */
  readonly warnings: readonly string[]
  /** The stage of the chain that rejected the request. */
  readonly refusedBy: string | undefined
  /** The kind of the injected fault. */
  readonly fault: string | undefined
  /** The sizes in bytes: of the request's body, or of the query of a GET, and of the response's body. */
  readonly size: { readonly request: number; readonly response: number }
}

/** The protocol form of a request. */
export interface RequestForm {
  readonly method: string
  readonly contentType: string | undefined
  readonly signatureMethod: SignatureReport['method'] | undefined
}

/** What is recorded of a request. */
export interface StoredEntry extends Omit<JournalEntry, 'output' | 'size'> {
  /** The body of the successful response, before a fault was injected. */
  readonly success: string | undefined
  /** The body that was sent. */
  readonly body: WireResponse['body']
  /** In bytes. */
  readonly requestSize: number
  /** The HTTP status of the response. */
  readonly status: number
}

/**
 * An entry as the journal stores it. It is frozen, so the journal can return it: copies of a million entries take seconds. The
 * response is stored as text, which takes far less memory than parsed objects, and parsed whenever the output is read.
 */
export class RecordedRequest implements JournalEntry {
  readonly requestId: string
  readonly time: number
  readonly duration: number
  readonly form: RequestForm
  readonly action: string | undefined
  readonly region: string | undefined
  readonly account: string | undefined
  readonly input: object | undefined
  readonly verified: boolean
  readonly signature: SignatureReport | undefined
  declare readonly output: object | undefined
  readonly error: JournalEntry['error']
  readonly warnings: readonly string[]
  readonly refusedBy: string | undefined
  readonly fault: string | undefined
  declare readonly size: JournalEntry['size']
  readonly #success: string | undefined
  readonly #body: WireResponse['body']
  readonly #requestSize: number
  readonly #status: number

  constructor(entry: StoredEntry) {
    this.requestId = entry.requestId
    this.time = entry.time
    this.duration = entry.duration
    this.form = entry.form
    this.action = entry.action
    this.region = entry.region
    this.account = entry.account
    this.input = entry.input
    this.verified = entry.verified
    this.signature = entry.signature
    this.error = entry.error
    this.warnings = entry.warnings
    this.refusedBy = entry.refusedBy
    this.fault = entry.fault
    this.#success = entry.success
    this.#body = entry.body
    this.#requestSize = entry.requestSize
    this.#status = entry.status
    Object.defineProperties(this, RecordedRequest.#lazy)
    Object.freeze(this)
  }

  /** The members of an entry that are computed. They are its own, so that copies, assertions and JSON have them. */
  static readonly #lazy: PropertyDescriptorMap & ThisType<RecordedRequest> = {
    output: {
      enumerable: true,
      get() {
        return this.#success === undefined ? undefined : parseOutput(this.#success)
      },
    },
    size: {
      enumerable: true,
      get() {
        return { request: this.#requestSize, response: sizeOf(this.#body) }
      },
    },
  }

  get success(): string | undefined {
    return this.#success
  }

  get status(): number {
    return this.#status
  }
}

function parseOutput(success: string): object {
  const { RequestId: _, ...output } = JSON.parse(success)[envelope]
  return output
}
