import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect } from 'vitest'
import { demoProject, type TestProject } from '../project.js'
import { tc3 } from '../run.js'

type Json = Readonly<Record<string, unknown>>
type Examples = Readonly<Record<string, { readonly $ref?: string; readonly value?: unknown }>>

interface Content {
  readonly 'application/json': { readonly schema: Json; readonly examples?: Examples }
}

/** The parts of a document that the tests read. */
export interface Document {
  readonly info: Json
  readonly security: readonly Json[]
  readonly tags?: readonly Json[]
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly post: {
          readonly operationId: string
          readonly description?: string
          readonly parameters: readonly { readonly name: string; readonly schema: Json }[]
          readonly requestBody: { readonly content: Content }
          readonly responses: Readonly<Record<string, { readonly content: Content }>>
        }
      }
    >
  >
  readonly components: {
    readonly schemas: Readonly<Record<string, Json>>
    readonly examples: Readonly<Record<string, { readonly value: unknown }>>
  }
}

/** Exports the document of a project's product. */
export async function exportDocument({ root }: TestProject): Promise<Document> {
  const { stdout, stderr } = await tc3(root, 'export', 'openapi')
  expect(stderr).toBe('')
  return parseDocument(stdout)
}

/** Compiles the schema of OpenAPI only once. */
const validator = new Validator()

/** Parses a document, which must be valid OpenAPI. */
export async function parseDocument(text: string): Promise<Document> {
  expect(await validator.validate(JSON.parse(text))).toEqual({ valid: true })
  return JSON.parse(text)
}

/** A project whose only action has these parameters. */
export async function projectWith(files: {
  readonly action?: Json
  readonly types?: Json
}): Promise<TestProject> {
  const project = await demoProject()
  const folder = 'spec/demo/2020-01-01'
  const action = {
    action: 'ListThings',
    category: 'Thing APIs',
    summary: 'This API is used to list things.',
    rateLimit: 20,
    region: 'not required',
    input: {},
    output: {},
    errors: [],
    examples: [],
    ...files.action,
  }
  // JSON is valid YAML.
  await project.write(`${folder}/actions/ListThings.yaml`, JSON.stringify(action))
  await project.write(`${folder}/types.yaml`, JSON.stringify(files.types ?? {}))
  return project
}

/** Validates the requests and responses of a document's operations, with a validator of JSON Schema. */
export function schemasOf(document: Document) {
  // Types of nullable values are lists. Optimized code would take longer to compile than it saves.
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, code: { optimize: false } })
  addFormats.default(ajv)
  ajv.addVocabulary([...Object.keys(document), 'x-enumDescriptions', 'x-tc-since'])
  ajv.addSchema(document, 'document')
  function validatorAt(pointer: string): ValidateFunction {
    const validate = ajv.getSchema(`document#${pointer}`)
    if (validate === undefined) throw new Error(`The document has no schema ${pointer}.`)
    return validate
  }
  const json = 'content/application~1json/schema'
  return {
    request: (action: string) => validatorAt(`/paths/~1${action}/post/requestBody/${json}`),
    response: (action: string) => validatorAt(`/paths/~1${action}/post/responses/200/${json}`),
  }
}

/** The names of the members that refer to components. */
export function referencesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) =>
    key === '$ref' ? [String(member)] : referencesOf(member),
  )
}
