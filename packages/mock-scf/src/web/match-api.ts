import type { TriggerRecord } from '../store/records.js'
import type { ApiCall } from '../trigger/event/apigw.js'

/** An API that a request matches. */
export interface ApiMatch {
  readonly api: ApiCall
  /** Whether the result of the function determines the whole response. */
  readonly isIntegrated: boolean
  /** The path of the request without the stage. */
  readonly path: string
  /** The number of segments of the API's path that the request matches. */
  readonly segments: number
}

/** The members of the TriggerDesc that matter here. */
interface ApiDescription {
  readonly api: {
    readonly requestConfig: { readonly path: string; readonly method: string }
    readonly isIntegratedResponse?: string
    readonly IsBase64Encoded?: string
  }
  readonly service: { readonly serviceId: string }
  readonly release: { readonly environmentName: string }
}

/**
 * Returns how a request matches the API of a trigger; undefined if it does not. The path of an API matches all paths below it.
 *
 * @param path The path of the request, which begins with the stage.
 */
export function matchApi(trigger: TriggerRecord, method: string, path: string): ApiMatch | undefined {
  const { api, service, release }: ApiDescription = JSON.parse(trigger.description)
  const { requestConfig } = api
  const [, stage, ...actual] = path.split('/')
  if (stage !== release.environmentName) return undefined
  if (requestConfig.method !== 'ANY' && requestConfig.method !== method) return undefined
  const expected = requestConfig.path.split('/').filter((segment) => segment !== '')
  const pathParameters: Record<string, string> = {}
  for (const [index, segment] of expected.entries()) {
    const value = actual[index]
    if (value === undefined || value === '') return undefined
    const [, name] = /^\{(.+)\}$/.exec(segment) ?? []
    if (name !== undefined) pathParameters[name] = value
    else if (value !== segment) return undefined
  }
  return {
    api: {
      serviceId: service.serviceId,
      stage,
      path: requestConfig.path,
      method: requestConfig.method,
      pathParameters,
      isBase64Encoded: api.IsBase64Encoded === 'TRUE',
    },
    isIntegrated: api.isIntegratedResponse === 'TRUE',
    path: `/${actual.join('/')}`,
    segments: expected.length,
  }
}
