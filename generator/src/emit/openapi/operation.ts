import type { Action, Platform, Product } from '../../model/model.js'
import type { ComponentNames } from './component-names.js'
import { describe } from './description.js'
import type { ExamplesOf } from './examples.js'
import { headerParameters } from './headers.js'
import { objectSchema, type Schema, schemaReference } from './schema.js'

/** The key of the example of a failed request in the components. */
export const errorExample = 'Error'

/** The operation of an action. */
export function operation(
  platform: Platform,
  product: Product,
  action: Action,
  names: ComponentNames,
  examples: ExamplesOf,
): Schema {
  const { name, category, summary, page, rateLimit, regions, deprecated } = action
  return {
    operationId: name,
    tags: category === undefined ? undefined : [category],
    summary,
    description: describe(
      [action.description, deprecated === undefined ? undefined : `Deprecated: ${deprecated}`],
      action,
    ),
    externalDocs: page === undefined ? undefined : { url: page },
    deprecated: deprecated === undefined ? undefined : true,
    parameters: headerParameters(platform, product, action, names),
    requestBody: {
      required: true,
      content: json(
        schemaReference(names.request(action)),
        examples(action, 'input', (value) => value),
      ),
    },
    responses: responses(platform, action, names, examples),
    'x-tc-rate-limit': rateLimit,
    'x-tc-regions': regions,
    'x-tc-since': action.since?.release,
  }
}

/** The only response: errors have the HTTP status of a success. */
function responses(
  { response }: Platform,
  action: Action,
  names: ComponentNames,
  examples: ExamplesOf,
): Schema {
  const { envelope, errorStatus } = response
  const kinds = [names.response(action), names.error(action)]
  return {
    [errorStatus.value]: {
      description: 'The output, or the error of a failed request.',
      content: json(objectSchema({ [envelope]: { oneOf: kinds.map(schemaReference) } }, [envelope]), {
        ...examples(action, 'output', (value) => ({ [envelope]: value })),
        [errorExample]: { $ref: `#/components/examples/${errorExample}` },
      }),
    },
  }
}

function json(schema: Schema, examples: Schema): Schema {
  const hasExamples = Object.keys(examples).length > 0
  return { 'application/json': { schema, examples: hasExamples ? examples : undefined } }
}
