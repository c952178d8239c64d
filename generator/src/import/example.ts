import { parsePrimitive } from '#validate/parse-primitive.js'
import { violationsOf } from '../model/check/example.js'
import type { DataTypes } from '../model/data-types.js'
import { linkRequestId } from '../model/link/request-id.js'
import type { Parameter } from '../model/model.js'
import type { ActionDocument } from '../spec/definitions/action.js'
import type { PlatformDocument } from '../spec/definitions/platform.js'
import { linkParameters } from './link-documents.js'
import type { ExampleMetadata } from './metadata.js'
import { words } from './words.js'

type ExampleDocument = ActionDocument['examples'][number]
type Values = Readonly<Record<string, unknown>>

/** An example of the metadata: what is kept of it, and why the rest was dropped. */
export interface ImportedExample {
  /** Undefined if nothing is kept. */
  readonly example: ExampleDocument | undefined
  /** Why the request or the response was dropped. */
  readonly dropped: readonly string[]
}

/** The parameters that an example is checked against. */
export interface ExampleTarget {
  readonly input: readonly Parameter[]
  /** With RequestId. */
  readonly output: readonly Parameter[]
  readonly types: DataTypes
  /** The names of the common parameters, which queries contain, too. */
  readonly commonParameters: ReadonlySet<string>
}

/**
 * Links the parameters of an action.
 *
 * @param action Its documents, or the facts that are merged into them.
 */
export function exampleTarget(
  { input, output }: { readonly input?: unknown; readonly output?: unknown },
  types: DataTypes,
  platform: PlatformDocument,
): ExampleTarget {
  return {
    input: linkParameters(input),
    output: [...linkParameters(output), linkRequestId(platform)],
    types,
    commonParameters: new Set(Object.keys(platform.commonParameters.v1)),
  }
}

/**
 * Converts an example. An example whose request does not fit the parameters of the action is dropped, and so is a response
 * that does not fit.
 */
export function convertExample(metadata: ExampleMetadata, target: ExampleTarget): ImportedExample {
  const request = readRequest(metadata.input, target)
  if (request === undefined) return { example: undefined, dropped: ['the request cannot be read'] }
  if (containsUnsafeInteger(request)) {
    return { example: undefined, dropped: ['the request contains an integer that is too large'] }
  }
  const [violation] = violationsOf('request', request.params ?? {}, target.input, target.types)
  if (violation !== undefined) {
    return { example: undefined, dropped: [`the request does not fit the parameters (${violation.rule})`] }
  }
  const { response, problem } = readResponse(metadata.output, target)
  const title = words(metadata.title)
  const description = words(metadata.document)
  return {
    example: {
      ...(title !== undefined && { title }),
      ...(description !== undefined && { description }),
      request,
      ...(response !== undefined && { response }),
    },
    dropped: problem === undefined ? [] : [problem],
  }
}

/** Reads the request and the response of an example, as far as that is possible, without checking them. */
export function readExample(
  { input, output }: ExampleMetadata,
  target: ExampleTarget,
): Pick<Partial<ExampleDocument>, 'request' | 'response'> {
  const request = readRequest(input, target)
  const response = readObject(output)?.Response
  const isOutput = typeof response === 'object' && response !== null && !('Error' in response)
  return { ...(request && { request }), ...(isOutput && { response: { ...response } }) }
}

function readRequest(text: string, target: ExampleTarget): ExampleDocument['request'] | undefined {
  const trimmed = text.trim()
  if (/^https?:\/\//.test(trimmed)) return withParams('GET', readQuery(trimmed, target))
  const start = trimmed.indexOf('{')
  if (start === -1) return /^POST\b/.test(trimmed) ? { method: 'POST' } : undefined
  const params = readObject(trimmed.slice(start))
  return params && withParams('POST', params)
}

function withParams(method: 'GET' | 'POST', params: Values): ExampleDocument['request'] {
  return Object.keys(params).length === 0 ? { method } : { method, params: { ...params } }
}

/** Reads the parameters of a query, which pages print without encoding and with line breaks. */
function readQuery(address: string, { input, types, commonParameters }: ExampleTarget): Values {
  const query = address.slice(address.indexOf('?') + 1)
  const tree: Tree = new Map()
  for (const pair of query.split('&')) {
    const [name = '', ...rest] = pair.split('=')
    const path = name.trim().split('.')
    if (rest.length === 0 || !path.every((step) => /^\w+$/.test(step))) continue
    const isOwn = input.some((parameter) => parameter.name === path[0])
    if (isOwn || !commonParameters.has(path[0] ?? '')) insert(tree, path, decode(rest.join('=').trim()))
  }
  return toValues(tree, input, types)
}

type Tree = Map<string, Tree | string>

function insert(tree: Tree, [step = '', ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) {
    tree.set(step, value)
    return
  }
  const found = tree.get(step)
  const child: Tree = found instanceof Map ? found : new Map()
  tree.set(step, child)
  insert(child, rest, value)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function toValues(tree: Tree, parameters: readonly Parameter[], types: DataTypes): Values {
  return Object.fromEntries(
    [...tree].map(([name, value]) => {
      const parameter = parameters.find((one) => one.name === name)
      return [name, toValue(value, parameter, types)]
    }),
  )
}

function toValue(value: Tree | string, parameter: Parameter | undefined, types: DataTypes): unknown {
  const { name = 'String', scalar, array = false } = parameter?.type ?? {}
  if (typeof value === 'string') return scalar === undefined ? value : parsePrimitive(value, name)
  const isList = [...value.keys()].every((key) => /^\d+$/.test(key))
  if (array && isList && parameter !== undefined) {
    const element = { ...parameter, type: { ...parameter.type, array: false } }
    return [...value]
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([, child]) => toValue(child, element, types))
  }
  return toValues(value, types.get(name)?.members ?? [], types)
}

function readResponse(
  text: string,
  { output, types }: ExampleTarget,
): { readonly response?: ExampleDocument['response']; readonly problem?: string } {
  if (text.trim() === '') return {}
  const response = readObject(text)?.Response
  if (typeof response !== 'object' || response === null) return { problem: 'the response is not valid JSON' }
  const values: Values = { ...response }
  if ('Error' in values) return { problem: 'the response is an error' }
  if (containsUnsafeInteger(values)) return { problem: 'the response contains an integer that is too large' }
  const [violation] = violationsOf('response', values, output, types)
  if (violation === undefined) return { response: values }
  return { problem: `the response does not fit the output (${violation.rule})` }
}

/** Parses a JSON object. Returns undefined if it is not one. */
function readObject(text: string): Values | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

/** Whether JavaScript cannot represent one of the integers in a value exactly. */
function containsUnsafeInteger(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(containsUnsafeInteger)
}
