import * as v from 'valibot'
import { schemaOf } from '../schema/schema.js'
import type { TemporaryKeyPair } from './temporary-credentials.js'

/** The schema of a temporary key pair: a record of the table `temporaryCredentials`. */
export const temporaryKeyPairSchema = schemaOf<TemporaryKeyPair>()(
  v.object({
    issuedTo: v.string(),
    identity: v.object({ type: v.string(), arn: v.string(), userId: v.string() }),
    expires: v.pipe(v.number(), v.finite()),
  }),
)
