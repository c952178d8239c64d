import { pendingTransitionSchema } from '@tc3/mock'
import { scfTransitions } from '../generated/statuses.js'
import { recordSchemas } from './records.js'

/** What the records of a snapshot are, by table. */
export const stateSchemas = { ...recordSchemas, transitions: pendingTransitionSchema(scfTransitions) }
