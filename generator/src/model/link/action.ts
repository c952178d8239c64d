import type { Report } from '../../diagnostics/report.js'
import type { ActionDocument } from '../../spec/definitions/action.js'
import type { ParameterDocument } from '../../spec/definitions/parameter.js'
import type { SourceDocument } from '../../spec/source-document.js'
import type { Sourced } from '../../spec/spec.js'
import { checkSides } from '../check/example.js'
import { checkPagination } from '../check/pagination.js'
import type { DataTypes } from '../data-types.js'
import type { Action, ErrorCode, Example, Parameter } from '../model.js'
import { linkParameter } from './parameter.js'
import { typedValues } from './typed-values.js'

/** What an action may refer to; undefined where the file that tells could not be read. */
export interface Surroundings {
  readonly categories: readonly string[] | undefined
  readonly regions: ReadonlySet<string> | undefined
  readonly types: DataTypes | undefined
  /** The statuses that can be answered, by the name of their resource. */
  readonly statuses: ReadonlyMap<string, readonly string[]> | undefined
  /** By code, the common ones included. */
  readonly errors: ReadonlyMap<string, ErrorCode> | undefined
  /** Names that stand for every action and in no page's table. */
  readonly commonParameters: ReadonlySet<string>
  /** The last output parameter of every action. */
  readonly requestId: Parameter
}

/** Links one page of the documentation and checks all that it refers to. */
export function linkAction(
  { source, content }: Sourced<ActionDocument>,
  surroundings: Surroundings,
  report: Report,
): Action {
  const name = source.file.replace(/^.*\//, '').replace(/\.yaml$/, '')
  if (content.action !== name) report.add('file-name', source.valueAt(['action']), content.action, name)
  const { categories } = surroundings
  if (categories !== undefined && !categories.includes(content.category)) {
    report.add('unknown-category', source.valueAt(['category']), content.category, categories)
  }
  const regions = linkRegions(content, source, surroundings, report)
  const input = linkParameters('input', content.input, source, surroundings, report)
  const output = [
    ...linkParameters('output', content.output, source, surroundings, report),
    surroundings.requestId,
  ]
  checkPagination(content, input, output, source, report)
  return {
    name,
    file: source.file,
    category: content.category,
    feature: content.feature,
    summary: content.summary,
    description: content.description,
    page: content.page,
    updated: content.updated,
    rateLimit: content.rateLimit,
    regionRequired: content.region !== 'not required',
    regions,
    deprecated: content.deprecated,
    source: content.source,
    remark: content.remark,
    readOnly: content.readOnly ?? false,
    idempotent: content.readOnly ?? content.idempotent ?? false,
    pagination: content.pagination && { total: undefined, ...content.pagination },
    input,
    output,
    errors: linkErrors(content, source, surroundings, report),
    examples: content.examples.map((example, index) => {
      const linked = linkExample(example, input, surroundings)
      checkSides(content.action, linked, index, { input, output }, source, surroundings.types, report)
      return linked
    }),
  }
}

function linkRegions(
  { region }: ActionDocument,
  source: SourceDocument,
  { regions }: Surroundings,
  report: Report,
): readonly string[] | undefined {
  if (typeof region === 'string') return undefined
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
  { types, statuses, commonParameters, requestId }: Surroundings,
  report: Report,
): Parameter[] {
  const known = { types: types && new Set(types.keys()), statuses }
  return Object.entries(documents).map(([name, document]) => {
    const reserved = side === 'input' ? commonParameters.has(name) : name === requestId.name
    if (reserved) report.add('reserved-parameter', source.keyAt([side, name]), name)
    return linkParameter(name, document, source, [side, name], known, report)
  })
}

function linkErrors(
  { errors: entries }: ActionDocument,
  source: SourceDocument,
  { errors }: Surroundings,
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
    const { description = '', responses, source: origin } = errors?.get(code) ?? {}
    // The page's own words are on the page.
    linked.set(code, {
      code,
      description: words ?? description,
      responses,
      source: words === undefined ? origin : undefined,
    })
  })
  return [...linked.values()]
}

type ExampleDocument = ActionDocument['examples'][number]

function linkExample(
  { title, description, request, response, source }: ExampleDocument,
  input: readonly Parameter[],
  { types }: Surroundings,
): Example {
  const { method, params = {} } = request
  return {
    title,
    description,
    method,
    params: method === 'GET' && types !== undefined ? typedValues(params, input, types) : params,
    printed: params,
    response,
    source,
  }
}
