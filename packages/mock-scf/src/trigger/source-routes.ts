import { ControlError, type ControlRoute, jsonResponse } from '@tc3/mock'
import { object, route, withDescription } from '@tc3/mock/schemas'
import * as v from 'valibot'
import type { Emulator } from '../emulator.js'
import { listDeadLetters } from '../invocation/dead-letters.js'
import type { TriggerSources } from './trigger-sources.js'

/** The operations of the control API that fire triggers, and list what dead letter queues received. */
export function sourceRoutes(
  emulator: Emulator,
  sources: Pick<TriggerSources, 'fire'>,
): readonly ControlRoute[] {
  return [
    route({
      method: 'POST',
      path: 'triggers/{name}/fire',
      name: 'fireTrigger',
      summary:
        'Invokes the functions that have an enabled trigger of this name with messages of its source. Responds once they have ended.',
      input: {
        name: withDescription(v.string(), 'Such as the name of a topic, or the domain name of a bucket.'),
        body: object({ messages: withDescription(v.array(v.unknown()), 'In the terms of the source.') }),
      },
      response: { json: object({ invocations: v.number() }) },
      async run({ name, body }) {
        try {
          return jsonResponse({ invocations: await sources.fire(name, body.messages) })
        } catch (error) {
          if (error instanceof TypeError) throw new ControlError(400, error.message)
          throw error
        }
      },
    }),
    route({
      method: 'GET',
      path: 'dead-letters',
      name: 'listDeadLetters',
      summary: 'Lists the events that dead letter queues received, oldest first.',
      response: {
        json: v.array(
          object({
            account: v.string(),
            region: v.string(),
            namespace: v.string(),
            functionName: v.string(),
            queue: object({ type: v.string(), name: v.string() }),
            requestId: v.string(),
            time: withDescription(v.number(), 'When it was sent, in milliseconds since 1970.'),
            body: withDescription(v.string(), 'JSON.'),
          }),
        ),
      },
      run: () => jsonResponse(listDeadLetters(emulator)),
    }),
  ]
}
