import type { MaybePromise } from '@tc3/core/signing'
import * as v from 'valibot'
import type { WireResponse } from '../api/wire.js'
import { demand, object } from '../util/check.js'

/** One operation of the control over HTTP: what is routed, checked and documented. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below the prefix, such as `transitions/{kind}`. */
  readonly path: string
  /** The operationId. */
  readonly name: string
  readonly summary: string
  /** What it takes: members in the braces of the path, `body`, and in the query all others. */
  readonly input: ReturnType<typeof object<v.ObjectEntries>>
  /** What a success is answered with: JSON, or a body of a media type. */
  readonly answers: { readonly json: v.GenericSchema } | { readonly mediaType: string }
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

interface Definition<Entries extends v.ObjectEntries>
  extends Pick<Route, 'method' | 'path' | 'name' | 'summary' | 'answers'> {
  /** Default: it takes nothing. */
  readonly input?: Entries
  readonly anyone?: true
  readonly run: (input: v.InferOutput<ReturnType<typeof object<Entries>>>) => MaybePromise<WireResponse>
}

/** Describes an operation, which is run with what has been checked alone. */
export function route<const Entries extends v.ObjectEntries>(definition: Definition<Entries>): Route
export function route(definition: Definition<v.ObjectEntries>): Route {
  const { input = {}, anyone = false, run } = definition
  const schema = object(input)
  return {
    ...definition,
    input: schema,
    anyone,
    run(sent) {
      // What is undefined is absent, as it is in JSON.
      const members = Object.entries(sent).filter(([, value]) => value !== undefined)
      const typed: unknown = Object.fromEntries(
        members.map(([name, value]) => [name, fromText(value, Object.hasOwn(input, name) && input[name])]),
      )
      demand(typed, schema, 'The request')
      return run(typed)
    },
  }
}

/** The texts of a path and of a query stand for numbers where no text is taken. */
function fromText(value: unknown, schema: v.GenericSchema | false | undefined): unknown {
  const isNumeric = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)
  return isNumeric && schema && !v.is(schema, value) ? Number(value) : value
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
