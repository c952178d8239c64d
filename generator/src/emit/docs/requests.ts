import type { Platform, Product } from '../../model/model.js'
import { flatten, formatRequest } from './example-request.js'
import { requiredCell } from './parameters.js'
import { sourceNote, withNotes } from './source.js'

/** The view of the page about requests and responses. */
export function requestsView(platform: Platform, product: Product): object {
  const { request, commonParameters, response, signatures } = platform
  const isDocumented = ({ source }: { readonly source?: string }) => source === undefined
  return {
    request: {
      ...request,
      forms: request.forms.map(({ method, contentType, signatures: methods, recommended, restricted }) => ({
        method,
        contentType,
        signatures: methods.join(', '),
        note: [recommended === true ? 'recommended' : undefined, restricted]
          .filter((text) => text !== undefined)
          .join(', '),
      })),
      sizeLimits: request.sizeLimits.map(({ method, signatures: methods, maxBytes, error }) => ({
        method,
        signatures: methods.join(', '),
        maxBytes,
        error: error ? withNotes(`\`${error.code}\``, error) : '`RequestSizeLimitExceeded`',
      })),
      flattening: request.flattening.map(({ description, source }) => `${description} ${sourceNote(source)}`),
    },
    percentEncoding: percentEncoding(platform),
    nested: nestedExample(platform, product),
    v3: {
      parameters: commonRows(commonParameters.v3),
      examples: signatures.v3.examples.filter(isDocumented).map(v3Request),
    },
    v1: {
      parameters: commonRows(commonParameters.v1),
      examples: signatures.v1.examples
        .filter(isDocumented)
        .flatMap((example) => example.methods.map((method) => v1Request(example, method, request))),
    },
    response: { ...response, statusSource: sourceNote(response.errorStatus.source) },
  }
}

function commonRows(parameters: Platform['commonParameters']['v3']) {
  return Object.entries(parameters).map(([name, { type, required, description, source }]) => ({
    name,
    type,
    required: requiredCell(required),
    description: withNotes(description, { source }),
  }))
}

/** The example of a GET request with the most nested values, if there is one. */
function nestedExample(platform: Platform, product: Product): object | undefined {
  const nestedValues = (params: object) => flatten(params).filter(([name]) => name.includes('.')).length
  const [example] = product.actions
    .flatMap(({ name, examples }) => examples.map((example) => ({ ...example, name })))
    .filter(({ method, params }) => method === 'GET' && nestedValues(params) > 0)
    .toSorted((a, b) => nestedValues(b.params) - nestedValues(a.params))
  return (
    example && {
      action: example.name,
      params: example.params,
      wire: formatRequest(example, example.name, product, platform),
    }
  )
}

type V3Example = Platform['signatures']['v3']['examples'][number]

/** The view of a v3 example request: the URL, the headers and the body as they are sent. */
export function v3Request({ title, url, headers, body, authorization, note }: V3Example) {
  return {
    title,
    text: [
      url,
      `Authorization: ${authorization}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      ...(body === undefined ? [] : ['', body]),
    ].join('\n'),
    note: note ?? '',
  }
}

type V1Example = Platform['signatures']['v1']['examples'][number]
type Method = V1Example['methods'][number]

/** The view of a v1 example request with one of its methods. Only the values of worked examples are encoded. */
export function v1Request(
  { title, host, parameters, worked, note }: V1Example,
  method: Method,
  request: Platform['request'],
) {
  const form =
    worked?.sent ??
    Object.entries(parameters)
      .map(([name, value]) => `${name}=${value}`)
      .join('&')
  const address = `https://${host}${request.path}`
  const headers = [`Host: ${host}`, `Content-Type: ${contentTypeOf(request, method, 'HmacSHA1')}`]
  return {
    title: `${method} request, ${title}`,
    text: (method === 'GET' ? [`${address}?${form}`, ...headers] : [address, ...headers, '', form]).join(
      '\n',
    ),
    note: note ?? '',
  }
}

type Form = Platform['request']['forms'][number]

/** The Content-Type of requests with an HTTP method and a signature method. */
export function contentTypeOf(
  { forms }: Platform['request'],
  method: Form['method'],
  signature: Form['signatures'][number],
): string | undefined {
  return forms.find((form) => form.method === method && form.signatures.includes(signature))?.contentType
}

/** The description of percent-encoding, with its source. */
export function percentEncoding({ request: { percentEncoding } }: Platform): string {
  return `${percentEncoding.description} ${sourceNote(percentEncoding.source)}`
}
