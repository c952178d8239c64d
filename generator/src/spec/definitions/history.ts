import * as v from 'valibot'
import { localTime, prose, scalar, source, timeOrDate } from './parameter.js'
import { record } from './record.js'

const names = v.array(prose)

/** New values by the name of the parameter or member. */
const values = v.pipe(
  record(prose, v.array(scalar)),
  v.description('The new values of each parameter or member.'),
)

const changedAction = v.strictObject({
  newInput: v.exactOptional(names),
  modifiedInput: v.exactOptional(names),
  deletedInput: v.exactOptional(names),
  newInputValues: v.exactOptional(values),
  newOutput: v.exactOptional(names),
  modifiedOutput: v.exactOptional(names),
  deletedOutput: v.exactOptional(names),
  newOutputValues: v.exactOptional(values),
  newErrorCodes: v.exactOptional(names),
  deletedErrorCodes: v.exactOptional(names),
})

const changedType = v.strictObject({
  newMembers: v.exactOptional(names),
  modifiedMembers: v.exactOptional(names),
  deprecatedMembers: v.exactOptional(names),
  deletedMembers: v.exactOptional(names),
  newMemberValues: v.exactOptional(values),
})

const release = v.strictObject({
  release: v.union(
    [v.pipe(v.number(), v.integer(), v.minValue(2)), v.literal('existing')],
    'the number of a release, or "existing" for the first one',
  ),
  time: timeOrDate,
  source: v.exactOptional(source),
  actions: v.exactOptional(
    v.strictObject({
      new: v.exactOptional(names),
      modified: v.exactOptional(record(prose, changedAction)),
      deleted: v.exactOptional(names),
    }),
  ),
  types: v.exactOptional(
    v.strictObject({
      new: v.exactOptional(names),
      modified: v.exactOptional(record(prose, changedType)),
      deleted: v.exactOptional(names),
    }),
  ),
  errorCodes: v.exactOptional(
    v.strictObject({ new: v.exactOptional(names), deleted: v.exactOptional(names) }),
  ),
})

/** spec/<service>/<version>/history.yaml: the History chapter, the newest release first. */
export const history = v.pipe(
  v.strictObject({
    updated: v.exactOptional(localTime),
    releases: v.array(release),
  }),
  v.metadata({ title: 'History' }),
)

export type HistoryDocument = v.InferOutput<typeof history>
