import type { SignatureReport } from '../../signature/diagnose/report.js'
import type { JournalEntry } from '../../testing/journal-entry.js'
import type { DashboardSubject } from './dashboard.js'

// The JSON that the page of the dashboard reads. The page imports these types, too.

/** What the page shows besides requests and resources. */
export interface PageInfo {
  readonly service: string
  readonly version: string
  /** The names of the actions. */
  readonly actions: readonly string[]
  /** An action that changes nothing and needs no input, to try the emulator with. */
  readonly firstAction: string | undefined
  readonly regions: readonly string[]
  readonly subject: DashboardSubject | undefined
  /** The SecretId of the key pair that callers use. */
  readonly secretId: string
}

/** A part of the request list. */
export interface RequestList {
  /** The number of the oldest request that the journal has. */
  readonly first: number
  /** The number that the next request gets. */
  readonly next: number
  /** Newest first. */
  readonly requests: readonly RequestSummary[]
}

/** A request, as the list shows it. */
export interface RequestSummary
  extends Pick<
    JournalEntry,
    'requestId' | 'time' | 'duration' | 'action' | 'region' | 'verified' | 'fault' | 'size'
  > {
  readonly number: number
  readonly method: string
  readonly signatureMethod: JournalEntry['form']['signatureMethod']
  /** The name of the resource that the request is about. */
  readonly subject: string | undefined
  /** The error code of the response. */
  readonly code: string | undefined
  /** The HTTP status of the response. */
  readonly status: number
}

/** A request with everything that the journal has of it. */
export interface RequestDetails
  extends RequestSummary,
    Pick<JournalEntry, 'account' | 'warnings' | 'refusedBy'> {
  readonly contentType: string | undefined
  readonly error: ErrorDetails | undefined
  /** JSON. */
  readonly input: CutText | undefined
  /** JSON. */
  readonly output: CutText | undefined
  /** Without secrets. Undefined if the request is not one of the latest. */
  readonly headers: readonly (readonly [name: string, value: string])[] | undefined
  /** What the emulator signed; undefined if the signature was not verified, or the headers are undefined. */
  readonly signed: { readonly canonicalRequest?: CutText; readonly stringToSign: CutText } | undefined
  /** Why the signature does not match. */
  readonly report: SignatureReport | undefined
}

export interface ErrorDetails {
  readonly code: string
  readonly message: string
  /** The documented description of the code. */
  readonly description: string | undefined
  /** The URL of the documentation. */
  readonly documentation: string | undefined
}

/** A text that may have been cut. */
export interface CutText {
  readonly text: string
  /** The number of characters that are not shown. */
  readonly cut: number
}
