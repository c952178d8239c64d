import * as v from 'valibot'
import { pagination } from './pagination.js'
import { flag, localTime, page, parameters, prose, remark, source, undocumented } from './parameter.js'
import { record } from './record.js'

const errorEntry = v.union(
  [v.string(), record(v.string(), prose)],
  'an error code, or one error code with the description of this page',
)

const example = v.strictObject({
  title: v.exactOptional(prose),
  description: v.exactOptional(prose),
  request: v.strictObject({
    method: v.picklist(['GET', 'POST'], 'GET or POST'),
    params: v.exactOptional(
      v.pipe(
        record(v.string(), v.unknown()),
        v.description('The input parameters, without common parameters.'),
      ),
    ),
  }),
  response: v.exactOptional(
    v.pipe(record(v.string(), v.unknown()), v.description('The members of Response, including RequestId.')),
  ),
  source: v.exactOptional(source),
})

/** spec/<service>/<version>/actions/<Action>.yaml: an action, as one page of the documentation. */
export const action = v.pipe(
  v.strictObject({
    action: v.pipe(
      v.string(),
      v.regex(/^[A-Z][A-Za-z0-9]*$/, 'the name of an action, such as DescribeInstances'),
    ),
    category: v.exactOptional(prose),
    feature: v.exactOptional(v.pipe(prose, v.description('The description in the API Category table.'))),
    summary: v.exactOptional(v.pipe(prose, v.description('The first sentence of the API description.'))),
    description: v.exactOptional(v.pipe(prose, v.description('The rest of the API description.'))),
    page: v.exactOptional(page),
    updated: v.exactOptional(v.pipe(localTime, v.description('The time of the last update of the page.'))),
    rateLimit: v.exactOptional(
      v.pipe(
        v.number(),
        v.integer('a whole number'),
        v.minValue(1, 'a number of at least 1'),
        v.description('The maximum number of requests per second. Absent if it is unknown.'),
      ),
    ),
    region: v.exactOptional(
      v.pipe(
        v.union(
          [v.literal('required'), v.literal('not required'), v.array(v.string())],
          '"required", "not required" or a list of regions',
        ),
        v.description(
          'Whether the common parameter Region is required, or the list of supported regions if not all are supported. Absent if it is unknown.',
        ),
      ),
    ),
    deprecated: v.exactOptional(
      v.pipe(
        v.union([prose, v.literal(true)], 'the reason of the deprecation, or true if it is unknown'),
        v.description('The reason of the deprecation, or true if it is unknown.'),
      ),
    ),
    offline: v.exactOptional(
      flag('The cloud no longer executes the action, and responds with ActionOffline.'),
    ),
    readOnly: v.exactOptional(flag('The action changes nothing, so it is safe to retry.')),
    idempotent: v.exactOptional(
      flag(
        'The action changes something, but sending the same request twice has the same effect as once. Judged, not documented.',
      ),
    ),
    pagination: v.exactOptional(pagination),
    undocumented: v.exactOptional(undocumented),
    source: v.exactOptional(source),
    remark: v.exactOptional(remark),
    input: parameters,
    output: parameters,
    requestId: v.exactOptional(
      v.pipe(prose, v.description('The description of RequestId, if it differs from that of the platform.')),
    ),
    errors: v.array(errorEntry),
    examples: v.array(example),
  }),
  v.metadata({ title: 'Action' }),
)

export type ActionDocument = v.InferOutput<typeof action>
