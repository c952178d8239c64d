import { describeCause, type SignatureReport, type SignedLine } from '../signature/diagnose/report.js'

/** An entry of the emulator's log. No entry contains a SecretKey, a token or an Authorization header. */
export type LogEntry = RequestEntry | SignatureEntry | FailureEntry | WarningEntry

/** A request and its outcome. */
export interface RequestEntry {
  readonly kind: 'request'
  readonly requestId: string
  /** When the request was received, in milliseconds since 1970. */
  readonly time: number
  /** How long the response took, in milliseconds. */
  readonly duration: number
  readonly method: string
  /** This and the following members are absent if the request could not be decoded that far. */
  readonly action?: string
  readonly region?: string
  readonly account?: string
  /** Absent if the request succeeded. */
  readonly error?: { readonly code: string; readonly message: string }
  /** The kind of the injected fault. */
  readonly fault?: string
}

/** The diagnosis of a signature that does not match. It precedes the entry of the request. */
export interface SignatureEntry {
  readonly kind: 'signature'
  readonly requestId: string
  readonly report: SignatureReport
}

/** An unexpected error of a handler: one that is not an ApiError. It precedes the entry of the request. */
export interface FailureEntry {
  readonly kind: 'failure'
  readonly requestId: string
  readonly stack: string
}

/** Something that is wrong with a request, but tolerated. It precedes the entry of the request. */
export interface WarningEntry {
  readonly kind: 'warning'
  readonly requestId: string
  readonly message: string
}

/** Passes an entry to a log. A log that fails must not change the response to the caller. */
export function callLog(log: ((entry: LogEntry) => void) | undefined, entry: LogEntry): void {
  try {
    log?.(entry)
  } catch {
    // There is nowhere to report it to.
  }
}

/** How parts of a formatted entry are highlighted, such as with the colours of a terminal. */
export interface LogStyle {
  good(text: string): string
  bad(text: string): string
  faint(text: string): string
}

const plain: LogStyle = { good: (text) => text, bad: (text) => text, faint: (text) => text }

/**
 * Formats a log entry as text: a request as one line, other entries as several lines.
 *
 * @param style Default: no colours.
 * @returns The text, without a line break at its end.
 */
export function formatLogEntry(entry: LogEntry, style: LogStyle = plain): string {
  switch (entry.kind) {
    case 'request':
      return request(entry, style)
    case 'signature':
      return signature(entry, style)
    case 'warning':
      return `${style.bad('warning')} ${style.faint(entry.requestId)} ${oneLine(entry.message)}`
    case 'failure':
      return `${style.bad('failure')} ${style.faint(entry.requestId)}\n${stackLines(entry.stack)}`
  }
}

function request(entry: RequestEntry, style: LogStyle): string {
  const { time, method, action, region, error, fault, duration, requestId } = entry
  const outcome = error
    ? `${style.bad(oneLine(error.code))} ${oneLine(error.message)}`
    : fault
      ? style.bad(`${fault} (injected)`)
      : style.good('ok')
  const called = [oneLine(method), action && oneLine(action), region && oneLine(region)]
    .filter(Boolean)
    .join(' ')
  return `${style.faint(new Date(time).toISOString())} ${called} ${outcome} ${style.faint(`${duration}ms ${requestId}`)}`
}

const maxTextLength = 300
const maxStackLength = 10_000

/**
 * Replaces characters that have an effect on terminals, such as escape sequences, line breaks and changes of the writing
 * direction, and limits the length: callers may send anything.
 */
function oneLine(text: string): string {
  return text.slice(0, maxTextLength).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
}

/** Does the same to a stack, which has several lines. */
function stackLines(stack: string): string {
  return stack.slice(0, maxStackLength).split('\n').map(oneLine).join('\n')
}

function signature({ requestId, report }: SignatureEntry, style: LogStyle): string {
  const { method, received, expected, emulator, caller, cause, firstDifference, tried } = report
  const width = Math.max(...[...emulator, ...(caller ?? [])].map(({ part }) => oneLine(part).length))
  const row = (mark: string, line: SignedLine | undefined, signer = '') =>
    `${mark} ${oneLine(line?.part ?? '').padEnd(width)}  ${signer}${oneLine(line?.text ?? '')}`

  const head = `${style.bad('signature mismatch')} ${style.faint(requestId)}`
  const summary = `  ${method}: received ${received} expected ${expected}`
  if (!caller || !cause) {
    const parts = [...new Set(tried.map(({ part }) => part))]
    const triedOf = (part: string) => tried.filter((one) => one.part === part).map(({ what }) => what)
    return [
      head,
      summary,
      '  The emulator signs:',
      ...emulator.map((line) => row(' ', line)),
      `  ${oneLine(describeCause(report))} Tried:`,
      ...parts.map((part) => `    ${oneLine(part)}: ${triedOf(part).map(oneLine).join('; ')}`),
    ].join('\n')
  }
  const rows = Array.from({ length: Math.max(emulator.length, caller.length) }).flatMap((_, index) => {
    const [expectedLine, callerLine] = [emulator[index], caller[index]]
    const mark = index === firstDifference ? '>' : ' '
    if (expectedLine?.text === callerLine?.text && mark === ' ') return [row(mark, expectedLine)]
    const pair = [row(mark, expectedLine, 'emulator: '), row(mark, callerLine, 'caller:   ')]
    return mark === '>' ? pair.map(style.bad) : pair
  })
  const note = firstDifference === undefined ? ' The signed lines are the same.' : ''
  return [head, summary, `  ${oneLine(describeCause(report))}${note}`, ...rows].join('\n')
}
