import { catalogue, type DiagnosticId } from './catalogue.js'
import type { Diagnostic, Position } from './diagnostic.js'

/** The arguments of the message of each kind. */
type Details = { [Id in DiagnosticId]: Parameters<(typeof catalogue)[Id]> }

/** Adds a diagnostic about the text between two offsets of a file. */
export type ReportAt = <Id extends DiagnosticId>(
  id: Id,
  range: readonly [start: number, end: number],
  ...details: Details[Id]
) => void

const templates: { [Id in DiagnosticId]: (...details: Details[Id]) => string } = catalogue

/** Messages quote the spec, so they can be long and contain characters that control a terminal. */
function printable(message: string): string {
  const bounded = message.length > maxLength ? `${message.slice(0, maxLength)}…` : message
  return bounded.replaceAll(
    /[\p{Cc}\u2028\u2029\uFEFF]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The maximum length of a message, in characters. */
const maxLength = 1000

/** Collects the diagnostics of a run. */
export class Report {
  readonly diagnostics: Diagnostic[] = []

  /** Adds a diagnostic. */
  add<Id extends DiagnosticId>(id: Id, position: Position, ...details: Details[Id]): void {
    this.diagnostics.push({ id, message: printable(templates[id](...details)), position })
  }

  /** Whether a diagnostic of this kind has been added. */
  has(id: DiagnosticId): boolean {
    return this.diagnostics.some((diagnostic) => diagnostic.id === id)
  }
}
