import * as v from 'valibot'
import { flag, localTime, page, parameters, prose, remark, source } from './parameter.js'

const errorEntry = v.union(
  [v.string(), v.record(v.string(), prose)],
  'an error code, or one error code with the words of this page',
)

const example = v.strictObject({
  title: prose,
  description: v.exactOptional(prose),
  request: v.strictObject({
    method: v.picklist(['GET', 'POST'], 'GET or POST'),
    params: v.exactOptional(
      v.pipe(v.record(v.string(), v.unknown()), v.description('Input parameters, common ones left out.')),
    ),
  }),
  response: v.exactOptional(
    v.pipe(v.record(v.string(), v.unknown()), v.description('The members of Response, RequestId included.')),
  ),
  source: v.exactOptional(source),
})

/** spec/<service>/<version>/actions/<Action>.yaml: one page of the documentation. */
export const action = v.pipe(
  v.strictObject({
    action: v.pipe(
      v.string(),
      v.regex(/^[A-Z][A-Za-z0-9]*$/, 'the name of an action, such as DescribeInstances'),
    ),
    category: prose,
    feature: v.exactOptional(v.pipe(prose, v.description('The words of the API Category table.'))),
    summary: v.pipe(prose, v.description('The first sentence of the API description.')),
    description: v.exactOptional(v.pipe(prose, v.description('The rest of the API description.'))),
    page: v.exactOptional(page),
    updated: v.exactOptional(v.pipe(localTime, v.description('When the page was last updated.'))),
    rateLimit: v.pipe(
      v.number(),
      v.integer('a whole number'),
      v.minValue(1, 'a number of at least 1'),
      v.description('The most requests a second.'),
    ),
    region: v.pipe(
      v.union(
        [v.literal('required'), v.literal('not required'), v.array(v.string())],
        '"required", "not required" or a list of regions',
      ),
      v.description(
        'Whether the common parameter Region is required; a list where only some regions are supported.',
      ),
    ),
    deprecated: v.exactOptional(v.pipe(prose, v.description('Why the action is deprecated.'))),
    readOnly: v.exactOptional(flag('The action changes nothing, so that it can be repeated safely.')),
    idempotent: v.exactOptional(
      flag(
        'The action changes something, but twice the same request leaves what one would; judged, not documented.',
      ),
    ),
    pagination: v.exactOptional(
      v.pipe(
        v.strictObject({ offset: prose, limit: prose, items: prose, total: v.exactOptional(prose) }),
        v.description('The parameters that page through a list, and the members of the answer that hold it.'),
      ),
    ),
    source: v.exactOptional(source),
    remark: v.exactOptional(remark),
    input: parameters,
    output: parameters,
    errors: v.array(errorEntry),
    examples: v.array(example),
  }),
  v.metadata({ title: 'Action' }),
)

export type ActionDocument = v.InferOutput<typeof action>
