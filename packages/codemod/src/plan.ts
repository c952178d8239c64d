import { posix } from 'node:path'
import type { SourceFile } from 'ts-morph'
import { Change, type ProgramFacts, type Remark } from './change.js'
import { findTodos } from './edit/todo.js'
import { isSourcePath, parseProgram, programFolder, type SyntaxProblem } from './program.js'
import { Bindings, chainOf } from './sdk/bindings.js'
import { Clients } from './sdk/clients.js'
import { methods } from './target.js'
import { convertCalls } from './transform/calls.js'
import { convertConstructions } from './transform/construction.js'
import { convertErrorMembers, convertModelMethods, markMessageComparisons } from './transform/errors.js'
import { convertImports } from './transform/import-statements.js'
import { convertMocks, markModuleNames } from './transform/mocks.js'
import { convertReferences } from './transform/references.js'

/** A remark about a place in a file. */
export interface FileRemark extends Remark {
  /** The path of the file, relative to the folder, with slashes. */
  readonly path: string
}

/** A new text of a file. */
export interface FileChange {
  readonly path: string
  readonly before: string
  readonly after: string
}

/** What to change in the sources of a program. */
export interface SourcePlan {
  readonly changes: readonly FileChange[]
  /** What has to be changed by hand. */
  readonly todos: readonly FileRemark[]
  /** What stays. */
  readonly notes: readonly FileRemark[]
  /** The files that cannot be parsed. */
  readonly problems: readonly SyntaxProblem[]
}

/** Whether a text loads the official SDK, or calls an action by the name of the official client. */
function mayUseSdk(text: string): boolean {
  if (text.includes('tencentcloud-sdk-')) return true
  return Array.from(text.matchAll(/(?:\.|\[['"])([A-Z]\w+)/g)).some(([, name = '']) => methods.has(name))
}

/**
 * Plans the change of a program from the official SDK to `@tc3/client-scf`.
 *
 * @param texts The texts of its files by path, without byte order marks.
 */
export function planSources(texts: ReadonlyMap<string, string>): SourcePlan {
  const paths = [...texts]
    .filter(([path, text]) => isSourcePath(path) && mayUseSdk(text))
    .map(([path]) => path)
  const usesSdk = paths.some((path) => texts.get(path)?.includes('tencentcloud-sdk-'))
  const { sources, problems } = usesSdk ? parseProgram(texts, paths) : { sources: new Map(), problems: [] }
  const changes: FileChange[] = []
  const notes: FileRemark[] = []
  for (const change of changeAll([...sources.values()], texts)) {
    const path = pathOf(change.source)
    const before = change.text
    const changed = change.apply()
    if (changed.text !== before) changes.push({ path, before, after: changed.text })
    notes.push(...changed.notes.map((remark) => ({ path, ...remark })))
  }
  const after = new Map([...texts, ...changes.map((change): [string, string] => [change.path, change.after])])
  // Also those of earlier runs.
  const todos = [...after].flatMap(([path, text]) =>
    isSourcePath(path) ? findTodos(text).map((todo) => ({ path, ...todo })) : [],
  )
  return { changes, todos, notes, problems }
}

function pathOf(source: SourceFile): string {
  return posix.relative(programFolder, source.getFilePath())
}

/** Changes files of a program, and others to which their changes lead. */
function changeAll(sources: readonly SourceFile[], texts: ReadonlyMap<string, string>): Iterable<Change> {
  const known = new Map<SourceFile, Bindings>()
  function bindingsOf(source: SourceFile): Bindings {
    const bindings = known.get(source) ?? new Bindings(source)
    known.set(source, bindings)
    return bindings
  }
  const changes = new Map<SourceFile, Change>()
  const clients = new Clients(bindingsOf, sources)
  const facts: ProgramFacts = {
    clients,
    isMixed: sources.some((source) => usesOtherProducts(bindingsOf(source))) || clients.hasOtherCommonClients,
    changeOf(source) {
      const text = texts.get(pathOf(source)) ?? source.getFullText()
      const change = changes.get(source) ?? new Change(source, text, bindingsOf(source), facts)
      changes.set(source, change)
      return change
    },
  }
  for (const source of sources) {
    const change = facts.changeOf(source)
    // Constructions replace the profiles of version 3 together with all their uses.
    convertConstructions(change)
    convertReferences(change)
    convertCalls(change)
    convertErrorMembers(change)
    markMessageComparisons(change)
    convertModelMethods(change)
    convertMocks(change)
    markModuleNames(change)
  }
  for (const change of changes.values()) convertImports(change)
  return changes.values()
}

function usesOtherProducts(bindings: Bindings): boolean {
  const paths = bindings.all.flatMap(({ path, references }) => [
    path,
    ...references.map((reference) => bindings.denotation(chainOf(reference, () => false))?.path ?? ''),
  ])
  return paths.some((path) => !['', 'scf', 'common'].includes(path.split('.', 1)[0] ?? ''))
}
