import * as v from 'valibot'
import { flag, localTime, page, prose, source } from './parameter.js'

const status = v.strictObject({
  kind: v.pipe(
    v.picklist(['transient', 'stable', 'failed'], 'transient, stable or failed'),
    v.description('Whether the status changes by itself, is where work ends well, or where it ends badly.'),
  ),
  visible: v.exactOptional(flag('False where no action ever answers the status.')),
  description: v.exactOptional(prose),
  source: v.exactOptional(source),
})

const transition = v.strictObject({
  from: v.exactOptional(v.pipe(prose, v.description('Left out where the resource did not exist before.'))),
  on: v.pipe(prose, v.description('An operation, or the outcome of one.')),
  to: prose,
  source: v.exactOptional(source),
})

const waiter = v.strictObject({
  summary: v.pipe(prose, v.description('What is waited for, as the end of "Waits until …".')),
  action: v.pipe(prose, v.description('The action that is called until the status is reached.')),
  status: v.pipe(
    prose,
    v.description('Where the output holds the status: the names that lead there, joined by dots.'),
  ),
  success: v.pipe(
    v.array(prose),
    v.minLength(1, 'at least one status'),
    v.description('The statuses that are waited for.'),
  ),
  failure: v.exactOptional(
    v.pipe(
      v.array(prose),
      v.description('The statuses that end the wait without success; by default every failed one.'),
    ),
  ),
  requires: v.exactOptional(
    v.pipe(
      v.array(prose),
      v.description('Input parameters that must be given, though the action does not require them.'),
    ),
  ),
  notFound: v.exactOptional(
    v.pipe(
      v.array(prose),
      v.minLength(1, 'at least one error code'),
      v.description('Error codes that say that the resource is gone, where that is waited for.'),
    ),
  ),
  reasons: v.exactOptional(
    v.pipe(v.array(prose), v.description('Where the output says why a status failed, written as status is.')),
  ),
  source: v.exactOptional(source),
})

/**
 * spec/<service>/<version>/states.yaml: statuses of resources and how they change. Parameters name the resource whose
 * status they hold.
 */
export const states = v.pipe(
  v.record(
    v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]*$/, 'a name such as function or asyncEvent')),
    v.strictObject({
      title: prose,
      page: v.exactOptional(page),
      updated: v.exactOptional(localTime),
      description: v.exactOptional(prose),
      note: v.exactOptional(prose),
      statuses: v.record(prose, status),
      operations: v.exactOptional(
        v.pipe(
          v.record(prose, v.strictObject({ actions: v.array(prose), source: v.exactOptional(source) })),
          v.description('The actions that begin an operation.'),
        ),
      ),
      lifecycles: v.exactOptional(
        v.record(
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
          v.record(
            v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]*$/, 'a name such as functionActive')),
            waiter,
          ),
          v.description('What can be waited for, by the name of the method that does it.'),
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
