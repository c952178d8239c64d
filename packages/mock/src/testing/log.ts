import type { Line, SignatureReport } from '../signature/diagnose/report.js'

/** What the emulator reports while it works. No entry contains a SecretKey, a token or an Authorization header. */
export type LogEntry = RequestEntry | SignatureEntry | FailureEntry

/** A request was answered. */
export interface RequestEntry {
  readonly kind: 'request'
  readonly requestId: string
  /** When the request came, in milliseconds since 1970. */
  readonly time: number
  /** How long the answer took, in milliseconds. */
  readonly duration: number
  readonly method: string
  /** As far as the request could be read. */
  readonly action?: string
  readonly region?: string
  readonly account?: string
  /** Absent where the request succeeded. */
  readonly error?: { readonly code: string; readonly message: string }
  /** What was ordered to go wrong. */
  readonly fault?: string
}

/** A signature did not match. Precedes the entry of the request. */
export interface SignatureEntry {
  readonly kind: 'signature'
  readonly requestId: string
  readonly report: SignatureReport
}

/** Behaviour failed with something else than an ApiError. Precedes the entry of the request. */
export interface FailureEntry {
  readonly kind: 'failure'
  readonly requestId: string
  readonly stack: string
}

/** How parts of a formatted entry are set apart, such as by the colours of a terminal. */
export interface Style {
  good(text: string): string
  bad(text: string): string
  faint(text: string): string
}

const plain: Style = { good: (text) => text, bad: (text) => text, faint: (text) => text }

/**
 * Writes a log entry as text: a request as one line, the others as several.
 *
 * @param style Default: no colours.
 * @returns The text, without a line break at its end.
 */
export function formatLogEntry(entry: LogEntry, style: Style = plain): string {
  switch (entry.kind) {
    case 'request':
      return request(entry, style)
    case 'signature':
      return signature(entry, style)
    case 'failure':
      return `${style.bad('failure')} ${style.faint(entry.requestId)}\n${entry.stack}`
  }
}

function request(entry: RequestEntry, style: Style): string {
  const { time, method, action, region, error, fault, duration, requestId } = entry
  const outcome = error
    ? `${style.bad(error.code)} ${oneLine(error.message)}`
    : fault
      ? style.bad(`${fault}, as ordered`)
      : style.good('ok')
  const called = [oneLine(method), action && oneLine(action), region && oneLine(region)]
    .filter(Boolean)
    .join(' ')
  return `${style.faint(new Date(time).toISOString())} ${called} ${outcome} ${style.faint(`${duration}ms ${requestId}`)}`
}

/** What callers sent may contain anything; in a log it is one line without control characters. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').slice(0, 300)
}

function signature({ requestId, report }: SignatureEntry, style: Style): string {
  const { method, received, expected, emulator, caller, cause, firstDifference, tried } = report
  const width = Math.max(...[...emulator, ...(caller ?? [])].map(({ part }) => part.length))
  const row = (mark: string, line: Line | undefined, who = '') =>
    `${mark} ${(line?.part ?? '').padEnd(width)}  ${who}${oneLine(line?.text ?? '')}`

  const head = `${style.bad('signature mismatch')} ${style.faint(requestId)}`
  const summary = `  ${method}: received ${received} expected ${expected}`
  if (!caller || !cause) {
    const parts = [...new Set(tried.map(({ part }) => part))]
    const ofPart = (part: string) => tried.filter((one) => one.part === part).map(({ what }) => what)
    return [
      head,
      summary,
      '  what the emulator signs:',
      ...emulator.map((line) => row(' ', line)),
      '  No usual mistake explains the signature: the SecretKey differs, or more than one line does. Tried:',
      ...parts.map((part) => `    ${part}: ${ofPart(part).join('; ')}`),
    ].join('\n')
  }
  const rows = Array.from({ length: Math.max(emulator.length, caller.length) }).flatMap((_, index) => {
    const [ours, theirs] = [emulator[index], caller[index]]
    const mark = index === firstDifference ? '>' : ' '
    if (ours?.text === theirs?.text && mark === ' ') return [row(mark, ours)]
    const pair = [row(mark, ours, 'emulator: '), row(mark, theirs, 'caller:   ')]
    return mark === '>' ? pair.map(style.bad) : pair
  })
  const same = firstDifference === undefined ? ' What is signed is the same.' : ''
  return [head, summary, `  The signature results from ${cause.what} (${cause.part}).${same}`, ...rows].join(
    '\n',
  )
}
