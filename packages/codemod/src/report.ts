import { createTwoFilesPatch } from 'diff'
import type { Skipped } from './folder/read-folder.js'
import type { FileChange, FileRemark } from './plan.js'
import type { SyntaxProblem } from './program.js'

/** The result of a run. */
export interface Report {
  /** The changed files: sources and manifests. */
  readonly changes: readonly FileChange[]
  readonly todos: readonly FileRemark[]
  readonly notes: readonly FileRemark[]
  readonly problems: readonly SyntaxProblem[]
  readonly skipped: readonly Skipped[]
  /** Further steps. */
  readonly steps: readonly string[]
  readonly isDryRun: boolean
}

/** Whether something has to be done by hand. */
export function isLeft({ todos, problems, skipped }: Report): boolean {
  return todos.length + problems.length > 0 || skipped.some(({ isFile }) => isFile)
}

/** The difference of a file, in the form of `diff -u`. */
function patch({ path, before, after }: FileChange): string {
  const text = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after)
  // Without the line of signs that separates files.
  return text.slice(text.indexOf('\n') + 1)
}

function lines(title: string, entries: readonly string[]): readonly string[] {
  return entries.length === 0 ? [] : ['', `${title}:`, ...entries.map((entry) => `  ${entry}`)]
}

function place({ path, line, column, message }: FileRemark): string {
  return `${path}:${line}:${column} ${message}`
}

/** The report for people. */
export function formatReport(report: Report): string {
  const { changes, isDryRun } = report
  const count = `${changes.length} ${changes.length === 1 ? 'file' : 'files'}`
  const outcome = isDryRun ? `Would change ${count}` : `Changed ${count}`
  return [
    ...(isDryRun ? changes.map(patch) : []),
    changes.length === 0 ? 'Nothing to change.' : `${outcome}:`,
    ...changes.map(({ path }) => `  ${path}`),
    ...lines('To do by hand, marked with TODO(tc3-codemod)', report.todos.map(place)),
    ...lines('Skipped', [
      ...report.problems.map((problem) =>
        place({ ...problem, message: `It cannot be parsed: ${problem.message}` }),
      ),
      ...report.skipped.map(({ path, message }) => `${path} ${message}`),
    ]),
    ...lines('Left as it is', report.notes.map(place)),
    ...lines('Next', report.steps),
    '',
  ].join('\n')
}

/** The report for programs. */
export function reportAsJson(report: Report): string {
  const { changes, todos, notes, problems, steps, isDryRun } = report
  const skipped = report.skipped.map(({ path, message }) => ({ path, message }))
  const files = changes.map((change) => ({ path: change.path, ...(isDryRun ? { diff: patch(change) } : {}) }))
  return `${JSON.stringify({ dryRun: isDryRun, files, todos, notes, problems, skipped, steps }, null, 2)}\n`
}
