import * as v from 'valibot'
import { flag, localTime, prose, source } from './parameter.js'

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

/** spec/<service>/<version>/states.yaml: statuses of resources and how they change. */
export const states = v.pipe(
  v.record(
    v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]*$/, 'a name such as function or asyncEvent')),
    v.strictObject({
      title: prose,
      member: v.pipe(prose, v.description('The member of data types or answers that holds the status.')),
      types: v.exactOptional(v.pipe(v.array(prose), v.description('The data types that have the member.'))),
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
    }),
  ),
  v.metadata({ title: 'Statuses' }),
)

export type StatesDocument = v.InferOutput<typeof states>
