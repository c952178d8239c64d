import type { ScfContext } from '../../action/context.js'
import type { NewId, TriggerInput, TriggerSource } from './input.js'
import { checkMembers, parseMembers, triggerDescError } from './members.js'

const booleans = ['TRUE', 'FALSE']
const methods = ['ANY', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE']
const environments = ['release', 'test', 'prepub']

/**
 * Reads the TriggerDesc of a new API Gateway trigger, as the caller specified it or as in responses. The trigger gets an
 * API of its own; its service is new unless the TriggerDesc names one.
 *
 * @throws {ApiError} InvalidParameterValue.TriggerDesc, or .ApiGateway or .ServiceName for an invalid member.
 */
export function apigwSource(
  context: ScfContext,
  { FunctionName, TriggerDesc = '{}' }: TriggerInput,
  newId: NewId,
): TriggerSource {
  const input = parseMembers(context, TriggerDesc)
  const section = (name: string, value: unknown = {}) => checkMembers(context, 'ApiGateway', name, value)
  function oneOf(name: string, values: readonly string[], fallback: string, value: unknown = fallback) {
    const valid = values.find((candidate) => candidate === value)
    if (valid === undefined)
      throw triggerDescError(context, 'ApiGateway', name, `one of ${values.join(', ')}`)
    return valid
  }
  const api = section('api', input.api)
  const requestConfig = section('api.requestConfig', api.requestConfig)
  const service = section('service', input.service)
  const release = section('release', input.release)
  const { path = `/${FunctionName}` } = requestConfig
  if (typeof path !== 'string' || path === '') {
    throw triggerDescError(context, 'ApiGateway', 'api.requestConfig.path', 'a path such as /hello')
  }
  // The address depends on how callers reach the emulator.
  const {
    serviceName = 'SCF_API_SERVICE',
    serviceId = `service-${newId()}`,
    subDomain: _,
    ...others
  } = service
  if (typeof serviceName !== 'string' || !/^[A-Za-z0-9_-]{1,50}$/.test(serviceName)) {
    throw triggerDescError(context, 'ServiceName', 'service.serviceName', '1 to 50 letters, digits, - and _')
  }
  if (typeof serviceId !== 'string' || serviceId === '') {
    throw triggerDescError(context, 'ApiGateway', 'service.serviceId', "a service's identifier")
  }
  const apiId = `api-${newId()}`
  const environmentName = oneOf('release.environmentName', environments, 'release', release.environmentName)
  const desc = {
    api: {
      ...api,
      apiId,
      authRequired: oneOf('api.authRequired', booleans, 'FALSE', api.authRequired),
      requestConfig: {
        ...requestConfig,
        path,
        method: oneOf('api.requestConfig.method', methods, 'ANY', requestConfig.method),
      },
      isIntegratedResponse: oneOf('api.isIntegratedResponse', booleans, 'FALSE', api.isIntegratedResponse),
      IsBase64Encoded: oneOf('api.IsBase64Encoded', booleans, 'FALSE', api.IsBase64Encoded),
    },
    service: {
      ...others,
      serviceName,
      serviceId,
    },
    release: { ...release, environmentName },
  }
  return { description: JSON.stringify(desc), resourceId: `service/${serviceId}/API/${apiId}` }
}
