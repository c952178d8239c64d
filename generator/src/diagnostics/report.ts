import { catalogue, type DiagnosticId } from './catalogue.js'
import type { Diagnostic, Position } from './diagnostic.js'

/** What the message of each kind tells. */
type Details = { [Id in DiagnosticId]: Parameters<(typeof catalogue)[Id]> }

const templates: { [Id in DiagnosticId]: (...details: Details[Id]) => string } = catalogue

/** Collects the diagnostics of a run. */
export class Report {
  readonly diagnostics: Diagnostic[] = []

  /** Adds one problem: its kind, where it is, and what its message tells. */
  add<Id extends DiagnosticId>(id: Id, position: Position, ...details: Details[Id]): void {
    this.diagnostics.push({ id, message: templates[id](...details), position })
  }

  /** Whether a problem of this kind has been reported. */
  has(id: DiagnosticId): boolean {
    return this.diagnostics.some((diagnostic) => diagnostic.id === id)
  }
}
