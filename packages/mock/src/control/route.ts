import type { MaybePromise } from '@tc3/core/signing'
import * as v from 'valibot'
import type { WireRequest, WireResponse } from '../api/wire.js'
import { assertMatches } from '../schema/assert-matches.js'
import { object } from '../schema/schema.js'
import type { ControlRoute } from './control-route.js'
import { describeOperation, type Operation } from './operation.js'

/** What {@link route} defines an operation by. */
export interface RouteDefinition<Entries extends v.ObjectEntries>
  extends Pick<ControlRoute, 'method' | 'path'>,
    Pick<Operation, 'name' | 'summary' | 'response'> {
  /**
   * The schemas of the input by name. Members named in braces in the path come from there, `body` is the body, the rest
   * the query. Default: no input.
   */
  readonly input?: Entries
  readonly isPublic?: true
  readonly run: (
    input: v.InferOutput<ReturnType<typeof object<Entries>>>,
    request: WireRequest,
  ) => MaybePromise<WireResponse>
}

/** Defines an operation of the control API. It runs with validated input only. */
export function route<const Entries extends v.ObjectEntries>(
  definition: RouteDefinition<Entries>,
): ControlRoute
export function route(definition: RouteDefinition<v.ObjectEntries>): ControlRoute {
  const { method, path, input = {}, isPublic = false, run } = definition
  const schema = object(input)
  return {
    method,
    path,
    isPublic,
    describe: () => describeOperation({ ...definition, isPublic, input: schema }),
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
