import type { Report } from '../../diagnostics/report.js'
import type { ActionDocument } from '../../spec/definitions/action.js'
import type { ParameterDocument } from '../../spec/definitions/parameter.js'
import type { SourceDocument } from '../../spec/source-document.js'
import type { ParsedFile } from '../../spec/spec.js'
import { checkExample } from '../check/example.js'
import { checkPagination } from '../check/pagination.js'
import { checkUndocumented } from '../check/undocumented.js'
import type { DataTypes } from '../data-types.js'
import type { Action, ErrorCode, Example, Parameter } from '../model.js'
import { linkPagination } from './pagination.js'
import { linkParameter } from './parameter.js'
import { convertQueryValues } from './query-values.js'

/** The targets that an action may refer to; undefined if their file could not be read. */
export interface ActionTargets {
  readonly categories: readonly string[] | undefined
  readonly regions: ReadonlySet<string> | undefined
  readonly types: DataTypes | undefined
  /** The visible statuses of each resource, by its name. */
  readonly statuses: ReadonlyMap<string, readonly string[]> | undefined
  /** By code, including the common error codes. */
  readonly errors: ReadonlyMap<string, ErrorCode> | undefined
  /** The last output parameter of every action. */
  readonly requestId: Parameter
}

/** Links an action and checks all of its references. */
export function linkAction(
  { source, content }: ParsedFile<ActionDocument>,
  targets: ActionTargets,
  report: Report,
): Action {
  // A number separates files whose names differ only in case.
  const name = source.file.replace(/^.*\//, '').replace(/(?:_\d+)?\.yaml$/, '')
  if (content.action !== name) report.add('file-name', source.valueAt(['action']), content.action, name)
  const { categories } = targets
  const { category } = content
  if (category !== undefined && categories !== undefined && !categories.includes(category)) {
    report.add('unknown-category', source.valueAt(['category']), category, categories)
  }
  const regions = linkRegions(content, source, targets, report)
  const input = linkParameters('input', content.input, source, targets, report)
  const { requestId } = targets
  const output = [
    ...linkParameters('output', content.output, source, targets, report),
    { ...requestId, description: content.requestId ?? requestId.description },
  ]
  checkUndocumented(content, name, source, [], report)
  checkPagination(content, { input, output }, source, targets.types, report)
  return {
    name,
    file: source.file,
    category,
    feature: content.feature,
    summary: content.summary,
    description: content.description,
    page: content.page,
    updated: content.updated,
    rateLimit: content.rateLimit,
    regionRequired: content.region && content.region !== 'not required',
    regions,
    deprecated: deprecationOf(content),
    offline: content.offline ?? false,
    undocumented: content.undocumented ?? false,
    source: content.source,
    since: undefined,
    remark: content.remark,
    readOnly: content.readOnly ?? false,
    idempotent: content.readOnly ?? content.idempotent ?? false,
    pagination: content.pagination && linkPagination(content.pagination),
    input,
    output,
    errors: linkErrors(content, source, targets, report),
    examples: content.examples.map((example, index) => {
      const linked = linkExample(example, input, targets)
      checkExample(content.action, linked, index, { input, output }, source, targets.types, report)
      return linked
    }),
  }
}

/** The reason of the deprecation. Calls of an action that is offline fail, so it is deprecated, too. */
function deprecationOf({ deprecated, offline }: ActionDocument): string | undefined {
  if (typeof deprecated === 'string') return deprecated
  if (offline) return 'The cloud no longer executes this action.'
  return deprecated ? 'The cloud marks this action as deprecated.' : undefined
}

function linkRegions(
  { region }: ActionDocument,
  source: SourceDocument,
  { regions }: ActionTargets,
  report: Report,
): readonly string[] | undefined {
  if (region === undefined || typeof region === 'string') return undefined
  const seen = new Set<string>()
  region.forEach((name, index) => {
    const position = source.valueAt(['region', index])
    if (regions !== undefined && !regions.has(name)) report.add('unknown-region', position, name, regions)
    if (seen.has(name)) report.add('repeated-region', position, name)
    seen.add(name)
  })
  return region
}

function linkParameters(
  side: 'input' | 'output',
  documents: Readonly<Record<string, ParameterDocument>>,
  source: SourceDocument,
  { types, statuses, requestId }: ActionTargets,
  report: Report,
): Parameter[] {
  const parameterTargets = { types: types && new Set(types.keys()), statuses, siblings: documents }
  return Object.entries(documents).map(([name, document]) => {
    if (side === 'output' && name === requestId.name)
      report.add('reserved-parameter', source.keyAt([side, name]), name)
    if (side === 'output' && document.base64) {
      report.add('base64-output', source.keyAt([side, name, 'base64']), name)
    }
    return linkParameter(name, document, source, [side, name], parameterTargets, report)
  })
}

function linkErrors(
  { errors: entries }: ActionDocument,
  source: SourceDocument,
  { errors }: ActionTargets,
  report: Report,
): ErrorCode[] {
  const linked = new Map<string, ErrorCode>()
  entries.forEach((entry, index) => {
    const path = ['errors', index]
    const [pair, ...others] =
      typeof entry === 'string' ? [[entry, undefined] as const] : Object.entries(entry)
    if (pair === undefined || others.length > 0) {
      report.add('one-error-code', source.valueAt(path))
      return
    }
    const [code, words] = pair
    const position = typeof entry === 'string' ? source.valueAt(path) : source.keyAt([...path, code])
    if (errors !== undefined && !errors.has(code))
      report.add('unknown-error-code', position, code, errors.keys())
    if (linked.has(code)) report.add('repeated-error-code', position, code)
    const { description, responses, source: origin } = errors?.get(code) ?? {}
    // A description of the page itself has no other source.
    linked.set(code, {
      code,
      description: words ?? description,
      responses,
      source: words === undefined ? origin : undefined,
      since: undefined,
    })
  })
  return [...linked.values()]
}

type ExampleDocument = ActionDocument['examples'][number]

function linkExample(
  { title, description, request, response, source }: ExampleDocument,
  input: readonly Parameter[],
  { types }: ActionTargets,
): Example {
  const { method, params = {} } = request
  return {
    title,
    description,
    method,
    params: method === 'GET' && types !== undefined ? convertQueryValues(params, input, types) : params,
    printed: params,
    response,
    source,
  }
}
