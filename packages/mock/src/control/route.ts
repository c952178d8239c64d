import type { MaybePromise } from '@tc3/core/signing'
import * as v from 'valibot'
import type { WireRequest, WireResponse } from '../api/wire.js'
import { assertMatches } from '../schema/assert-matches.js'
import { object } from '../schema/schema.js'

/** An operation of the control API: its routing, validation and documentation. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below the prefix, such as `transitions/{kind}`. */
  readonly path: string
  /** The operationId. */
  readonly name: string
  readonly summary: string
  /** The schema of the input. Members named in braces in the path come from there, `body` is the body, the rest the query. */
  readonly input: ReturnType<typeof object<v.ObjectEntries>>
  /** The successful response: JSON, or a body of a media type. */
  readonly response: { readonly json: v.GenericSchema } | { readonly mediaType: string }
  /** Whether callers on other machines may use it, too. */
  readonly isPublic: boolean
  /**
   * Validates the input and runs the operation.
   *
   * @param input The body is parsed JSON; all other members are texts.
   * @param request The request that the input comes from.
   * @throws {TypeError} If the input does not match the schema.
   * @throws {Error} If the operation fails.
   */
  run(input: Readonly<Record<string, unknown>>, request: WireRequest): MaybePromise<WireResponse>
}

interface Definition<Entries extends v.ObjectEntries>
  extends Pick<Route, 'method' | 'path' | 'name' | 'summary' | 'response'> {
  /** Default: no input. */
  readonly input?: Entries
  readonly isPublic?: true
  readonly run: (
    input: v.InferOutput<ReturnType<typeof object<Entries>>>,
    request: WireRequest,
  ) => MaybePromise<WireResponse>
}

/** Defines an operation. It runs with validated input only. */
export function route<const Entries extends v.ObjectEntries>(definition: Definition<Entries>): Route
export function route(definition: Definition<v.ObjectEntries>): Route {
  const { input = {}, isPublic = false, run } = definition
  const schema = object(input)
  return {
    ...definition,
    input: schema,
    isPublic,
    run(received, request) {
      // Undefined members are absent, as in JSON.
      const members = Object.entries(received).filter(([, value]) => value !== undefined)
      const typed: unknown = Object.fromEntries(
        members.map(([name, value]) => [name, parseNumber(value, Object.hasOwn(input, name) && input[name])]),
      )
      assertMatches(typed, schema, 'The request')
      return run(typed, request)
    },
  }
}

/** Converts a text of the path or the query to a number, unless the schema accepts the text. */
function parseNumber(value: unknown, schema: v.GenericSchema | false | undefined): unknown {
  const isNumeric = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)
  return isNumeric && schema && !v.is(schema, value) ? Number(value) : value
}

/** An error response with an HTTP status. */
export class ControlError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}
