import { jsonText } from '../../model/json-text.js'
import type { Example, Platform, Product } from '../../model/model.js'

/** The placeholder of the common parameters in example requests. */
const commonParameters = '<Common request parameters>'

/** Flattens parameters to the names and values of a query string or a form. */
export function flatten(value: unknown, name = ''): [name: string, value: string][] {
  if (value === null || value === undefined) return []
  if (typeof value !== 'object') return [[name, String(value)]]
  return Object.entries(value).flatMap(([key, member]) =>
    flatten(member, name === '' ? key : `${name}.${key}`),
  )
}

/** Formats the request of an example as the documentation does, without encoding the values. */
export function formatRequest(
  { method, params, printed }: Pick<Example, 'method' | 'params' | 'printed'>,
  action: string,
  product: Product,
  { request }: Platform,
): string {
  const host = defaultHost(product)
  if (method === 'GET')
    return [
      `https://${host}${request.path}?Action=${action}`,
      ...flatten(printed).map(([name, value]) => `&${name}=${value}`),
      `&${commonParameters}`,
    ].join('\n')
  const recommended = request.forms.find((form) => form.recommended === true)
  return [
    `POST ${request.path} HTTP/1.1`,
    `Host: ${host}`,
    `Content-Type: ${recommended?.contentType}`,
    `X-TC-Action: ${action}`,
    commonParameters,
    '',
    jsonText(params),
  ].join('\n')
}

export function defaultHost({ service, endpoints }: Product): string {
  const [first] = endpoints
  if (first === undefined) throw new Error(`The product ${service} has no endpoint.`)
  return first.host
}
