import type { MaybePromise } from '@tc3/core/signing'
import { demand, type FromSchema, type ObjectSchema, object, type Schema } from '../schema.js'
import type { WireResponse } from '../wire.js'

/** One operation of the control over HTTP: what is routed, checked and documented. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below the prefix, such as `transitions/{kind}`. */
  readonly path: string
  /** The operationId. */
  readonly name: string
  readonly summary: string
  /** What it takes: members in the braces of the path, `body`, and in the query all others. */
  readonly input: ObjectSchema
  /** What a success is answered with: JSON, or a body of a media type. */
  readonly answers: { readonly json: Schema } | { readonly mediaType: string }
  /** Whether callers elsewhere than on this machine may call it too. */
  readonly anyone: boolean
  /**
   * Does what is asked for.
   *
   * @param input The body as parsed from JSON; all else as text.
   * @throws {TypeError} where the input is not as described
   * @throws {Error} what the operation throws
   */
  run(input: Readonly<Record<string, unknown>>): MaybePromise<WireResponse>
}

interface Definition<Input> extends Pick<Route, 'method' | 'path' | 'name' | 'summary' | 'answers'> {
  /** Default: it takes nothing. */
  readonly input?: Input
  readonly anyone?: true
  readonly run: (input: FromSchema<Input>) => MaybePromise<WireResponse>
}

const nothing: ObjectSchema = object({})

/** Describes an operation, which is run with what has been checked alone. */
export function route<const Input extends ObjectSchema>(definition: Definition<Input>): Route
export function route(definition: Definition<ObjectSchema>): Route {
  const { input = nothing, anyone = false, run } = definition
  return {
    ...definition,
    input,
    anyone,
    run(sent) {
      const typed: unknown = Object.fromEntries(
        Object.entries(sent).map(([name, value]) => [name, fromText(value, input.properties?.[name])]),
      )
      demand(typed, input, 'The request')
      return run(typed)
    },
  }
}

/** The texts of a path and of a query may stand for numbers. */
function fromText(value: unknown, schema: Schema | undefined): unknown {
  const isNumeric = schema && 'type' in schema && (schema.type === 'integer' || schema.type === 'number')
  return isNumeric && typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value
}

/** An error that the caller is told, with an HTTP status. */
export class ControlError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** What all answers say: they are of this moment, and what they claim to be. */
export const commonHeaders = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** Answers a value as JSON. */
export function json(value: unknown, status = 200): WireResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', ...commonHeaders },
    body: `${JSON.stringify(value)}\n`,
  }
}
