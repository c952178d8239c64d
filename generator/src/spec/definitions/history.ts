import * as v from 'valibot'
import { localTime, prose, source, timeOrDate } from './parameter.js'
import { record } from './record.js'

const names = v.array(prose)

const changedAction = v.strictObject({
  newInput: v.exactOptional(names),
  modifiedInput: v.exactOptional(names),
  deletedInput: v.exactOptional(names),
  newOutput: v.exactOptional(names),
  deletedOutput: v.exactOptional(names),
})

const changedType = v.strictObject({
  newMembers: v.exactOptional(names),
  modifiedMembers: v.exactOptional(names),
  deprecatedMembers: v.exactOptional(names),
  deletedMembers: v.exactOptional(names),
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
