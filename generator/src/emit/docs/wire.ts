import type { Example, Platform, Product } from '../../model/model.js'

/** What stands for the common parameters in the requests of examples. */
const common = '<Common request parameters>'

/** The parameters of a query string or a form, each under its flattened name. */
export function flatten(value: unknown, name = ''): [name: string, value: string][] {
  if (value === null || value === undefined) return []
  if (typeof value !== 'object') return [[name, String(value)]]
  return Object.entries(value).flatMap(([key, member]) =>
    flatten(member, name === '' ? key : `${name}.${key}`),
  )
}

/** A request of an action's example as the documentation prints it, values not yet encoded. */
export function wireForm(
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
      `&${common}`,
    ].join('\n')
  const recommended = request.forms.find((form) => form.recommended === true)
  return [
    `POST ${request.path} HTTP/1.1`,
    `Host: ${host}`,
    `Content-Type: ${recommended?.contentType}`,
    `X-TC-Action: ${action}`,
    common,
    '',
    JSON.stringify(params, null, 2),
  ].join('\n')
}

export function defaultHost({ service, endpoints }: Product): string {
  const [first] = endpoints
  if (first === undefined) throw new Error(`The product ${service} has no endpoint.`)
  return first.host
}
