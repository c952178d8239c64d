import { ControlError, type ControlRoute, jsonResponse } from '@tc3/mock'
import { object, route, withDescription } from '@tc3/mock/schemas'
import * as v from 'valibot'
import { runOutcomeSchema } from './run-outcome.js'
import type { StandIns } from './stand-ins.js'

const emptyResponse = { json: object({}) }

/** The operations of the control API that set, list and remove the results of functions. */
export function resultRoutes(standIns: StandIns): readonly ControlRoute[] {
  const input = { namespace: v.string(), name: withDescription(v.string(), 'The name of the function.') }
  return [
    route({
      method: 'GET',
      path: 'functions/results',
      name: 'listResults',
      summary: 'Lists the functions with a stand-in, each with its result unless code of the test runs.',
      response: {
        json: v.array(
          object({
            name: withDescription(v.string(), 'Such as default/hello, or hello for any namespace.'),
            result: v.optional(runOutcomeSchema),
          }),
        ),
      },
      run: () =>
        jsonResponse(
          standIns
            .list()
            .map(({ name, standIn }) => ({ name, ...(typeof standIn === 'object' && { result: standIn }) })),
        ),
    }),
    route({
      method: 'PUT',
      path: 'functions/{namespace}/{name}/result',
      name: 'setResult',
      summary:
        'Sets the result of all invocations of a function, in all accounts and regions. The function need not exist yet.',
      input: { ...input, body: runOutcomeSchema },
      response: emptyResponse,
      run({ namespace, name, body }) {
        standIns.set(`${namespace}/${name}`, body)
        return jsonResponse({})
      },
    }),
    route({
      method: 'DELETE',
      path: 'functions/{namespace}/{name}/result',
      name: 'removeResult',
      summary: 'Removes the result of a function. If it has none, the status is 404.',
      input,
      response: emptyResponse,
      run({ namespace, name }) {
        if (standIns.delete(`${namespace}/${name}`)) return jsonResponse({})
        throw new ControlError(404, `There is no result for the function ${namespace}/${name}.`)
      },
    }),
    route({
      method: 'DELETE',
      path: 'functions/results',
      name: 'clearResults',
      summary: 'Removes all stand-ins and results.',
      response: emptyResponse,
      run() {
        standIns.clear()
        return jsonResponse({})
      },
    }),
  ]
}
