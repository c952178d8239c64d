import type { Platform, Product } from '../../model/model.js'
import { requiredCell } from './parameters.js'
import { sourceNote, withNotes } from './source.js'
import { flatten, wireForm } from './wire.js'

/** What requests and responses of all actions have in common. */
export function requestsView(platform: Platform, product: Product): object {
  const { request, commonParameters, response, signatures } = platform
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
      sizeLimits: request.sizeLimits.map(({ method, signatures: methods, maxBytes }) => ({
        method,
        signatures: methods.join(', '),
        maxBytes,
      })),
      flattening: request.flattening.map(({ description, source }) => `${description} ${sourceNote(source)}`),
    },
    nested: nestedExample(platform, product),
    v3: { parameters: commonRows(commonParameters.v3), examples: signatures.v3.examples.map(v3Request) },
    v1: { parameters: commonRows(commonParameters.v1), examples: v1Requests(platform) },
    response: { ...response, statusSource: sourceNote(response.errorStatus.source) },
  }
}

const commonRows = (parameters: Platform['commonParameters']['v3']) =>
  Object.entries(parameters).map(([name, { type, required, description, source }]) => ({
    name,
    type,
    required: requiredCell(required),
    description: withNotes(description, { source }),
  }))

/** The example of a GET request with the most values in lists and data types, if the product has one. */
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
      wire: wireForm(example, example.name, product, platform),
    }
  )
}

type V3Example = Platform['signatures']['v3']['examples'][number]

/** A request as it is sent: its address, its headers and its body. */
export const v3Request = ({ title, url, headers, body, authorization, note }: V3Example) => ({
  title,
  text: [
    url,
    `Authorization: ${authorization}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body === undefined ? [] : ['', body]),
  ].join('\n'),
  note: note ?? '',
})

/** The requests of the examples, one for each method. */
function v1Requests({ request, signatures }: Platform): object[] {
  const [v1Method] = Object.keys(signatures.v1.methods)
  const contentType = (method: string) =>
    request.forms.find((form) => form.method === method && form.signatures.some((name) => name === v1Method))
      ?.contentType
  return signatures.v1.examples.flatMap(({ title, methods, host, parameters, worked, note }) => {
    const text = Object.entries(parameters)
      .map(([name, value]) => `${name}=${value}`)
      .join('&')
    const address = `https://${host}${request.path}`
    return methods.map((method) => {
      const headers = [`Host: ${host}`, `Content-Type: ${contentType(method)}`]
      return {
        title: `${method} request, ${title}`,
        text: (method === 'GET'
          ? [worked?.url ?? `${address}?${text}`, ...headers]
          : [address, ...headers, '', text]
        ).join('\n'),
        note: note ?? '',
      }
    })
  })
}
