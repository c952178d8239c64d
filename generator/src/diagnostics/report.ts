import { catalogue, type DiagnosticId } from './catalogue.js'
import type { Diagnostic, Position } from './diagnostic.js'

/** The arguments of the message of each kind. */
type Details = { [Id in DiagnosticId]: Parameters<(typeof catalogue)[Id]> }

const templates: { [Id in DiagnosticId]: (...details: Details[Id]) => string } = catalogue

/** Collects the diagnostics of a run. */
export class Report {
  readonly diagnostics: Diagnostic[] = []

  /** Adds a diagnostic. */
  add<Id extends DiagnosticId>(id: Id, position: Position, ...details: Details[Id]): void {
    this.diagnostics.push({ id, message: templates[id](...details), position })
  }

  /** Whether a diagnostic of this kind has been added. */
  has(id: DiagnosticId): boolean {
    return this.diagnostics.some((diagnostic) => diagnostic.id === id)
  }
}
