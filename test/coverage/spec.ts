import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { ActionDocument } from '../../generator/src/spec/definitions/action.js'
import type { ErrorsDocument } from '../../generator/src/spec/definitions/errors.js'
import type { HistoryDocument } from '../../generator/src/spec/definitions/history.js'
import type { ParameterDocument } from '../../generator/src/spec/definitions/parameter.js'
import type { PlatformDocument } from '../../generator/src/spec/definitions/platform.js'
import type { ServiceDocument } from '../../generator/src/spec/definitions/service.js'
import type { StatesDocument } from '../../generator/src/spec/definitions/states.js'
import type { TypesDocument } from '../../generator/src/spec/definitions/types.js'

/** A document in which some facts are known, as the book states them all. */
type Known<Document, Fact extends keyof Document> = Omit<Document, Fact> & Required<Pick<Document, Fact>>

export type Parameter = Known<ParameterDocument, 'description'>
export type Parameters = Record<string, Parameter>

type Action = Omit<
  Known<ActionDocument, 'category' | 'summary' | 'rateLimit' | 'region'>,
  'input' | 'output'
> & {
  input: Parameters
  output: Parameters
}
type DataType = Omit<TypesDocument[string], 'members'> & { members: Parameters }
type ErrorWords = string | Known<Exclude<ErrorsDocument[string], string>, 'description'>

/** The files of spec/ that are based on the book. `tc3 check` has validated them. */
export interface Spec {
  readonly platform: Omit<PlatformDocument, 'errors'> & { errors: Record<string, ErrorWords> }
  readonly service: Known<
    ServiceDocument,
    'title' | 'abbreviation' | 'description' | 'endpoints' | 'regions' | 'categories'
  >
  readonly actions: readonly Action[]
  readonly types: Record<string, DataType>
  readonly errors: Record<string, ErrorWords>
  readonly states: StatesDocument
  readonly history: HistoryDocument
}

/** Reads the files, because the model does not contain which facts come from the page. */
export function readSpec(root: string): Spec {
  const read = (file: string) => parse(readFileSync(`${root}/spec/${file}`, 'utf8'))
  const product = 'scf/2018-04-16'
  return {
    platform: read('tencentcloud.yaml'),
    service: read(`${product}/service.yaml`),
    actions: readdirSync(`${root}/spec/${product}/actions`)
      .sort()
      .map((file) => read(`${product}/actions/${file}`)),
    types: read(`${product}/types.yaml`),
    errors: read(`${product}/errors.yaml`),
    states: read(`${product}/states.yaml`),
    history: read(`${product}/history.yaml`),
  }
}

/** Whether the text is not from the page, which is cut off, unreadable or silent there. */
export function restored({ source }: { readonly source?: string }): boolean {
  return source !== undefined && /^(?:restored|reconstructed)\b/.test(source)
}
