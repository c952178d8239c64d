import type { WireRequest, WireResponse } from '@tc3/mock'
import * as v from 'valibot'
import type { TriggerRecord } from '../store/records.js'

const texts = v.optional(v.array(v.string()), [])

/** CorsConfig in the TriggerDesc of a function URL. */
const corsConfig = v.object({
  Enable: v.literal(true),
  Origins: texts,
  Headers: texts,
  Methods: texts,
  ExposeHeaders: texts,
  MaxAge: v.optional(v.number()),
  Credentials: v.optional(v.boolean(), false),
})

/** Adds the headers that let web pages read the response of a function URL, as far as its CorsConfig says so. */
export function withCors(
  response: WireResponse,
  { headers }: WireRequest,
  trigger: TriggerRecord | undefined,
): WireResponse {
  const page = headers.get('origin')
  const { CorsConfig }: { readonly CorsConfig?: unknown } = Object(JSON.parse(trigger?.description ?? '{}'))
  const { success, output } = v.safeParse(corsConfig, CorsConfig)
  if (!success || page === undefined) return response
  const { Origins, Credentials, MaxAge } = output
  const origin = Origins.includes('*') && !Credentials ? '*' : page
  if (!Origins.includes('*') && !Origins.includes(page)) return response
  const lists = {
    'access-control-allow-headers': output.Headers,
    'access-control-allow-methods': output.Methods,
    'access-control-expose-headers': output.ExposeHeaders,
  }
  return {
    ...response,
    headers: {
      ...response.headers,
      'access-control-allow-origin': origin,
      ...Object.fromEntries(
        Object.entries(lists)
          .filter(([, values]) => values.length > 0)
          .map(([name, values]) => [name, values.join(', ')]),
      ),
      ...(MaxAge !== undefined && { 'access-control-max-age': String(MaxAge) }),
      ...(Credentials && { 'access-control-allow-credentials': 'true' }),
      ...(origin !== '*' && { vary: 'Origin' }),
    },
  }
}
