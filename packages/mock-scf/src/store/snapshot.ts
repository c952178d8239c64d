import { pendingTransitionSchema } from '@tc3/mock/schemas'
import { scfTransitions } from '../generated/statuses.js'
import { companionSchemas } from './companion-records.js'
import { recordSchemas } from './records.js'

/** The schemas of the records of a snapshot, by table. */
export const snapshotSchemas = {
  ...recordSchemas,
  ...companionSchemas,
  transitions: pendingTransitionSchema(scfTransitions),
}
