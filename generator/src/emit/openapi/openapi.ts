import type { Endpoint, Platform, Product } from '../../model/model.js'
import { componentNames } from './component-names.js'
import { componentSchemas } from './components.js'
import { describe } from './description.js'
import { examplesOf } from './examples.js'
import { securityRequirements, securitySchemes } from './headers.js'
import { errorExample, operation } from './operation.js'
import type { Schema } from './schema.js'

/** An OpenAPI 3.1 document of a product. Members that are undefined are left out when it is printed. */
export function openApi(platform: Platform, product: Product): Schema {
  const names = componentNames(product)
  const examples = examplesOf(product)
  const { title, version, documentation, endpoints, categories, actions } = product
  return {
    openapi: '3.1.1',
    info: {
      title,
      version,
      description: [describe([product.description]), mapping(platform, product)].filter(Boolean).join('\n\n'),
    },
    externalDocs: documentation === undefined ? undefined : { url: documentation },
    servers: endpoints.length === 0 ? undefined : endpoints.map(server),
    security: securityRequirements(platform),
    tags: categories.length === 0 ? undefined : categories.map((name) => ({ name })),
    paths: Object.fromEntries(
      actions.map((action) => [
        `/${action.name}`,
        { post: operation(platform, product, action, names, examples) },
      ]),
    ),
    components: {
      schemas: componentSchemas(platform, product, names),
      examples: { [errorExample]: { summary: 'A failed request', value: platform.response.failure.example } },
      securitySchemes: securitySchemes(platform),
    },
  }
}

/** An endpoint. Paths are appended to its URL, so they become the fragment, which HTTP clients do not send. */
function server({ host, label, source }: Endpoint): Schema {
  return { url: `https://${host}/#`, description: describe([label], { source }) }
}

/** Explains how operations correspond to requests. */
function mapping({ request, response, signatures }: Platform, { service, version }: Product): string {
  const { envelope, error, errorStatus } = response
  return [
    '## Requests',
    `The service has the single path \`${request.path}\`. A request is \`POST ${request.path}\` with the name of the action in the ` +
      `header \`X-TC-Action\`, the version \`${version}\` in \`X-TC-Version\`, and the input as JSON in the body.`,
    'OpenAPI needs a path for each operation, so this document has `/<Action>`. The URL of each server ends with `#`: the path ' +
      'of an operation becomes the fragment of the URL, which HTTP clients do not send. Give a client another base URL in the ' +
      'same form, such as `http://localhost:9580/#`. A mock server that is made from this document expects the paths, and ' +
      'therefore a base URL without `#`.',
    `Each request is signed with ${signatures.v3.algorithm} for the service \`${service}\`. The signature covers the path ` +
      `\`${request.path}\` and the body, so it is computed for each request, together with \`X-TC-Timestamp\`.`,
    '## Responses',
    `The output is the member \`${envelope}\` of the response. A failed request has the HTTP status ${errorStatus.value}, too; its ` +
      `\`${envelope}\` contains \`${error.name}\`.`,
  ].join('\n\n')
}
