import * as v from 'valibot'
import { prose, source } from './parameter.js'
import { record } from './record.js'

/** spec/<service>/<version>/quotas.yaml: the limits of an account. A product without published quotas has no such file. */
export const quotas = v.pipe(
  record(
    v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]*$/, 'a name such as functions or layerVersions')),
    v.strictObject({
      value: v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'a number of at least 0')),
      unit: v.exactOptional(v.pipe(prose, v.description('The unit of the value: byte, s, MB, …'))),
      description: v.pipe(
        prose,
        v.description('The subject of the quota, such as "Functions in a namespace".'),
      ),
      source: v.exactOptional(source),
    }),
  ),
  v.metadata({ title: 'Quotas' }),
)

export type QuotasDocument = v.InferOutput<typeof quotas>
