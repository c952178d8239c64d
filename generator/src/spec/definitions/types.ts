import * as v from 'valibot'
import { flag, parameters, prose, remark, source } from './parameter.js'
import { record } from './record.js'

/** spec/<service>/<version>/types.yaml: the Data Types chapter. */
export const types = v.pipe(
  record(
    v.pipe(v.string(), v.regex(/^[A-Z]\w*$/, 'the name of a data type, such as VpcConfig')),
    v.strictObject({
      description: v.exactOptional(prose),
      deprecated: v.exactOptional(flag('Deleted from the documentation, but still used.')),
      documentedUsers: v.exactOptional(
        v.pipe(
          v.array(v.string()),
          v.description(
            'The documented list of actions that use the type, if it differs from the actual one.',
          ),
        ),
      ),
      source: v.exactOptional(source),
      remark: v.exactOptional(remark),
      members: parameters,
    }),
  ),
  v.metadata({ title: 'Data types' }),
)

export type TypesDocument = v.InferOutput<typeof types>
