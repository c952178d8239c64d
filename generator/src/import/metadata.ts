import * as v from 'valibot'
import { readRegularFile } from '../project/files.js'
import { record } from '../spec/definitions/record.js'

const member = v.looseObject({
  name: v.string(),
  /** string, int, float, bool, list or object. */
  type: v.string(),
  /** The primitive type, such as int64, or the name of an object. */
  member: v.string(),
  document: v.optional(v.string(), ''),
  required: v.optional(v.boolean()),
  output_required: v.optional(v.boolean()),
  value_allowed_null: v.optional(v.boolean()),
  disabled: v.optional(v.boolean()),
})

const object = v.looseObject({
  document: v.optional(v.string(), ''),
  members: v.array(member),
})

const action = v.looseObject({
  name: v.optional(v.string(), ''),
  document: v.optional(v.string(), ''),
  input: v.string(),
  output: v.string(),
  status: v.optional(v.nullable(v.string())),
})

/** An api.json of the cloud's command-line tool: one version of a product. */
const api = v.looseObject({
  metadata: v.looseObject({ apiVersion: v.string(), serviceShortName: v.string() }),
  actions: record(v.string(), action),
  objects: record(v.string(), object),
})

const example = v.looseObject({
  title: v.optional(v.string(), ''),
  document: v.optional(v.string(), ''),
  input: v.optional(v.string(), ''),
  output: v.optional(v.string(), ''),
})

/** The examples.json beside an api.json. */
const examples = v.looseObject({ actions: record(v.string(), v.array(example)) })

/** The error codes of one version of a product: their words, and those of each action. */
const errorCodes = v.looseObject({
  codes: record(v.string(), v.string()),
  actions: record(v.string(), v.array(v.string())),
})

export type ApiMetadata = v.InferOutput<typeof api>
export type MemberMetadata = v.InferOutput<typeof member>
export type ExamplesMetadata = v.InferOutput<typeof examples>
export type ExampleMetadata = v.InferOutput<typeof example>
export type ErrorCodesMetadata = v.InferOutput<typeof errorCodes>

/** The metadata of one version of a product. */
export interface ProductMetadata {
  readonly service: string
  readonly version: string
  readonly api: ApiMetadata
  readonly examples: ExamplesMetadata | undefined
  readonly errorCodes: ErrorCodesMetadata | undefined
}

/**
 * Reads an api.json.
 *
 * @throws {Error} If the file is missing, larger than 64 MiB, not JSON, or has another form.
 */
export function readApi(path: string): ApiMetadata {
  return read(path, api, 'the API metadata of a product, as in api.json of the cloud’s command-line tool')
}

/** Reads an examples.json in the same way. */
export function readExamples(path: string): ExamplesMetadata {
  return read(
    path,
    examples,
    'the examples of a product, as in examples.json of the cloud’s command-line tool',
  )
}

/** Reads a file with error codes in the same way. */
export function readErrorCodes(path: string): ErrorCodesMetadata {
  return read(
    path,
    errorCodes,
    'error codes: a map "codes" with their words and a map "actions" with their lists',
  )
}

function read<Content>(
  path: string,
  definition: v.GenericSchema<unknown, Content>,
  expected: string,
): Content {
  const text = readRegularFile(path).toString()
  const result = v.safeParse(definition, parseJson(text, path))
  if (result.success) return result.output
  const [issue] = result.issues
  const place = issue.path?.map(({ key }) => String(key)).join('.') ?? ''
  throw new Error(
    `${path} is not ${expected}: ${place === '' ? '' : `at ${place}, `}expected ${issue.expected ?? 'another value'}, but found ${issue.received}.`,
  )
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Error(`${path} is not valid JSON: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  }
}
