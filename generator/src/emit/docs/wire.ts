import type { Example } from '../../model/model.js'

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

/** A request of an example as the documentation prints it, values not yet encoded. */
export function wireForm(
  { method, params }: Pick<Example, 'method' | 'params'>,
  { action, host, contentType }: { action: string; host: string; contentType: string },
): string {
  if (method === 'GET')
    return [
      `https://${host}/?Action=${action}`,
      ...flatten(params).map(([name, value]) => `&${name}=${value}`),
      `&${common}`,
    ].join('\n')
  return [
    'POST / HTTP/1.1',
    `Host: ${host}`,
    `Content-Type: ${contentType}`,
    `X-TC-Action: ${action}`,
    common,
    '',
    JSON.stringify(params, null, 2),
  ].join('\n')
}
