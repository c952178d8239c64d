import * as v from 'valibot'
import { flag, localTime, page, prose, source } from './parameter.js'
import { record } from './record.js'

const status = v.strictObject({
  kind: v.pipe(
    v.picklist(['transient', 'stable', 'failed'], 'transient, stable or failed'),
    v.description(
      'Whether the status changes by itself, is the result of a success, or is the result of a failure.',
    ),
  ),
  visible: v.exactOptional(flag('False if no action ever returns the status.')),
  description: v.exactOptional(prose),
  source: v.exactOptional(source),
})

const transition = v.strictObject({
  from: v.exactOptional(v.pipe(prose, v.description('Absent if the resource did not exist before.'))),
  on: v.pipe(prose, v.description('An operation, or the outcome of one.')),
  to: prose,
  source: v.exactOptional(source),
})

const waiter = v.strictObject({
  summary: v.pipe(prose, v.description('The condition, as the end of the sentence "Waits until …".')),
  action: v.pipe(prose, v.description('The action that is polled until the status is reached.')),
  status: v.pipe(prose, v.description('The path of the status in the output: names joined by dots.')),
  success: v.pipe(
    v.array(prose),
    v.minLength(1, 'at least one status'),
    v.description('The statuses that end the wait successfully.'),
  ),
  failure: v.exactOptional(
    v.pipe(
      v.array(prose),
      v.description('The statuses that end the wait with an error; by default all failed ones.'),
    ),
  ),
  requires: v.exactOptional(
    v.pipe(
      v.array(prose),
      v.description(
        'Input parameters that the waiter requires in addition to those that the action requires.',
      ),
    ),
  ),
  notFound: v.exactOptional(
    v.pipe(
      v.array(prose),
      v.minLength(1, 'at least one error code'),
      v.description(
        'Error codes that mean that the resource was deleted; only for waiters that wait for a deletion.',
      ),
    ),
  ),
  reasons: v.exactOptional(
    v.pipe(v.array(prose), v.description('The paths of the reasons of a failed status in the output.')),
  ),
  source: v.exactOptional(source),
})

/**
 * spec/<service>/<version>/states.yaml: the statuses of resources, their transitions and their waiters. Parameters refer to
 * a resource by its name.
 */
export const states = v.pipe(
  record(
    v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]*$/, 'a name such as function or asyncEvent')),
    v.strictObject({
      title: prose,
      page: v.exactOptional(page),
      updated: v.exactOptional(localTime),
      description: v.exactOptional(prose),
      note: v.exactOptional(prose),
      statuses: record(prose, status),
      operations: v.exactOptional(
        v.pipe(
          record(prose, v.strictObject({ actions: v.array(prose), source: v.exactOptional(source) })),
          v.description('The actions that perform an operation.'),
        ),
      ),
      lifecycles: v.exactOptional(
        record(
          prose,
          v.strictObject({
            description: v.exactOptional(prose),
            source: v.exactOptional(source),
            transitions: v.array(transition),
          }),
        ),
      ),
      waiters: v.exactOptional(
        v.pipe(
          record(v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]*$/, 'a name such as functionActive')), waiter),
          v.description('The waiters, by the name of their method.'),
        ),
      ),
    }),
  ),
  v.metadata({ title: 'Statuses' }),
)

export type StatesDocument = v.InferOutput<typeof states>

/** The statuses of one resource. */
export type MachineDocument = StatesDocument[string]

export type WaiterDocument = NonNullable<MachineDocument['waiters']>[string]
