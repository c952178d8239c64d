import { ApiError, type Context, type ProductCompanion } from '@tc3/mock'
import { newId } from '../../action/new-id.js'
import { formatTime } from '../../action/time.js'
import type { Emulator } from '../../emulator.js'
import type {
  CompanionTables,
  GatewayApiRecord,
  GatewayServiceRecord,
} from '../../store/companion-records.js'
import { regionPath } from '../../store/paths.js'
import { appIdOf } from '../app-id.js'
import { pageOf } from '../page.js'
import { deleteTrigger, type FunctionApi, hasFunction, putTrigger } from './function-trigger.js'
import type { CreateApiRequest, ModifyApiRequest } from './generated/actions.js'
import type { ApigatewayErrorCodes } from './generated/errors.js'
import type { ApigatewayHandlers } from './generated/handlers.js'
import { apigateway as product } from './generated/product.js'
import type { ApiInfo, Filter } from './generated/types.js'

const maxServices = 50
const maxApis = 500

/** The environments in which a service can be released. */
const environments = ['test', 'prepub', 'release']

/** Creates the companion for the services and APIs of triggers. It serves no requests to the APIs. */
export function createApigatewayCompanion(emulator: Emulator, tables: CompanionTables): ProductCompanion {
  return { product, handlers: apigatewayHandlers(emulator, tables) }
}

type ApiSettings = CreateApiRequest | ModifyApiRequest

function apigatewayHandlers(
  emulator: Emulator,
  { gatewayServices, gatewayApis }: CompanionTables,
): ApigatewayHandlers {
  const { store, random } = emulator

  function findService(context: Context, id: string): GatewayServiceRecord {
    const found = gatewayServices.get(regionPath(context), id)
    if (found) return found
    throw error('ResourceNotFound.InvalidService', `The service ${id} does not exist.`)
  }

  function findApi(context: Context, serviceId: string, id: string): GatewayApiRecord {
    findService(context, serviceId)
    const found = gatewayApis.get(apiScope(context, serviceId), id)
    if (found) return found
    throw error('ResourceNotFound.InvalidApi', `The service ${serviceId} has no API ${id}.`)
  }

  function apisOf(context: Context, serviceId: string): GatewayApiRecord[] {
    return [...gatewayApis.all(apiScope(context, serviceId)).values()]
  }

  /** Checks that no other API of the service has the same path and method, and that the function exists. */
  function checkSettings(
    context: Context,
    service: GatewayServiceRecord,
    id: string,
    input: ApiSettings,
  ): void {
    const { Path, Method } = input.RequestConfig
    if (!/^[/=^][^\p{Cc}\s]{0,1000}$/u.test(Path)) {
      throw error(
        'InvalidParameterValue.InvalidApiRequestConfig',
        'RequestConfig.Path must begin with a slash.',
      )
    }
    const isTaken = apisOf(context, service.id).some((api) => {
      const { RequestConfig } = settingsOf(api)
      return api.id !== id && RequestConfig.Path === Path && RequestConfig.Method === Method
    })
    if (isTaken) {
      throw error(
        'InvalidParameterValue.InvalidApiRequestConfig',
        `The service ${service.id} already has an API ${Method} ${Path}.`,
      )
    }
    const api = functionApi(service, id, input)
    if (api && !hasFunction(emulator, regionPath(context), api)) {
      throw error(
        'InvalidParameterValue.InvalidScfConfig',
        `The function ${api.functionName} does not exist in the namespace ${api.namespace}.`,
      )
    }
  }

  return {
    createService(input, context) {
      const { ServiceName: name, ServiceDesc: description = '', Protocol: protocol } = input
      checkName(name)
      checkProtocol(protocol)
      const scope = regionPath(context)
      if (gatewayServices.all(scope).size >= maxServices) {
        throw error(
          'LimitExceeded.ServiceCountLimitExceeded',
          `A region can have at most ${maxServices} services.`,
        )
      }
      const netTypes = input.NetTypes?.length ? input.NetTypes : ['OUTER']
      const id = `service-${newId(random)}`
      const record = {
        id,
        name,
        description,
        protocol,
        netTypes,
        created: context.now,
        modified: context.now,
        environments: [],
      }
      store.change(() => gatewayServices.put(scope, id, record))
      const { ServiceId, ServiceName, ServiceDesc, CreatedTime, NetTypes, IpVersion, ...domains } =
        describeService(record, context)
      const { OuterSubDomain, InnerSubDomain } = domains
      return {
        ServiceId,
        ServiceName,
        ServiceDesc,
        CreatedTime,
        NetTypes,
        IpVersion,
        OuterSubDomain,
        InnerSubDomain,
      }
    },

    describeService({ ServiceId }, context) {
      const service = findService(context, ServiceId)
      const apis = apisOf(context, ServiceId)
      const { InnerSubDomain, InnerHttpPort, InnerHttpsPort, ...description } = describeService(
        service,
        context,
      )
      return {
        ...description,
        InternalSubDomain: InnerSubDomain,
        InnerHttpPort,
        InnerHttpsPort,
        ApiTotalCount: apis.length,
        ApiIdStatusSet: apis.map((api) => ({ ...describeApiStatus(ServiceId, api), TokenLocation: null })),
        UsagePlanTotalCount: 0,
        UsagePlanList: [],
        UserType: null,
        SetId: null,
        InstanceName: null,
        SpecialUse: 'DEFAULT',
        UniqVpcId: null,
      }
    },

    describeServicesStatus({ Filters = [], Offset, Limit }, context) {
      const matching = [...gatewayServices.all(regionPath(context)).values()].filter((service) =>
        matchesAll(Filters, { ServiceId: service.id, ServiceName: service.name }),
      )
      return {
        Result: {
          TotalCount: matching.length,
          ServiceSet: pageOf(matching, Offset, Limit).map((service) => ({
            ...describeService(service, context),
            ExclusiveSetName: null,
            TradeIsolateStatus: 0,
          })),
        },
      }
    },

    modifyService({ ServiceId, ServiceName, ServiceDesc, Protocol, NetTypes }, context) {
      const service = findService(context, ServiceId)
      if (ServiceName !== undefined) checkName(ServiceName)
      if (Protocol !== undefined) checkProtocol(Protocol)
      const next: GatewayServiceRecord = {
        ...service,
        name: ServiceName ?? service.name,
        description: ServiceDesc ?? service.description,
        protocol: Protocol ?? service.protocol,
        netTypes: NetTypes ?? service.netTypes,
        modified: context.now,
      }
      store.change(() => gatewayServices.put(regionPath(context), ServiceId, next))
      return {}
    },

    deleteService({ ServiceId }, context) {
      const { environments } = findService(context, ServiceId)
      if (environments.length > 0) {
        throw error(
          'UnsupportedOperation.ExistingOnlineEnvironment',
          `The service is released in ${environments.join(', ')}. Call UnReleaseService first.`,
        )
      }
      if (apisOf(context, ServiceId).length > 0) {
        throw error('UnsupportedOperation.ApiListNotEmpty', 'The service has APIs. Delete them first.')
      }
      store.change(() => gatewayServices.delete(regionPath(context), ServiceId))
      return { Result: true }
    },

    releaseService({ ServiceId, EnvironmentName, ReleaseDesc }, context) {
      const service = findService(context, ServiceId)
      if (apisOf(context, ServiceId).length === 0) {
        throw error('UnsupportedOperation.InvalidAction', 'The service has no API to release.')
      }
      const environments = [...new Set([...service.environments, EnvironmentName])]
      store.change(() => gatewayServices.put(regionPath(context), ServiceId, { ...service, environments }))
      return { Result: { ReleaseDesc, ReleaseVersion: formatTime(context.now).replaceAll(/\D/g, '') } }
    },

    unReleaseService({ ServiceId, EnvironmentName }, context) {
      const service = findService(context, ServiceId)
      const environments = service.environments.filter((name) => name !== EnvironmentName)
      store.change(() => gatewayServices.put(regionPath(context), ServiceId, { ...service, environments }))
      return { Result: true }
    },

    describeServiceEnvironmentList({ ServiceId, Offset, Limit }, context) {
      const service = findService(context, ServiceId)
      const { OuterSubDomain } = describeService(service, context)
      return {
        Result: {
          TotalCount: environments.length,
          EnvironmentList: pageOf(environments, Offset, Limit).map((name) => ({
            EnvironmentName: name,
            Url: `${OuterSubDomain}/${name}`,
            Status: service.environments.includes(name) ? 1 : 0,
            VersionName: '',
          })),
        },
      }
    },

    // The emulator has no domains of callers, and no usage plans.
    describeServiceSubDomains({ ServiceId }, context) {
      findService(context, ServiceId)
      return { Result: { TotalCount: 0, DomainSet: [] } }
    },
    describeServiceUsagePlan({ ServiceId }, context) {
      findService(context, ServiceId)
      return { Result: { TotalCount: 0, ServiceUsagePlanList: [] } }
    },
    describeApiUsagePlan({ ServiceId }, context) {
      findService(context, ServiceId)
      return { Result: { TotalCount: 0, ApiUsagePlanList: [] } }
    },

    createApi(input, context) {
      const service = findService(context, input.ServiceId)
      if (apisOf(context, service.id).length >= maxApis) {
        throw error('LimitExceeded.ApiCountLimitExceeded', `A service can have at most ${maxApis} APIs.`)
      }
      const id = `api-${newId(random)}`
      checkSettings(context, service, id, input)
      const { now } = context
      store.change(() => {
        const record = { id, settings: JSON.stringify(input), created: now, modified: now }
        gatewayApis.put(apiScope(context, service.id), id, record)
        const api = functionApi(service, id, input)
        if (api) putTrigger(emulator, regionPath(context), api, now)
      })
      const { Path, Method } = input.RequestConfig
      return { Result: { ApiId: id, Path, Method, CreatedTime: formatTime(now) } }
    },

    modifyApi(input, context) {
      const { ApiId: id } = input
      const service = findService(context, input.ServiceId)
      const before = findApi(context, service.id, id)
      checkSettings(context, service, id, input)
      store.change(() => {
        const region = regionPath(context)
        const record = { ...before, settings: JSON.stringify(input), modified: context.now }
        gatewayApis.put(apiScope(context, service.id), id, record)
        const former = functionApi(service, id, settingsOf(before))
        if (former) deleteTrigger(emulator, region, former)
        const api = functionApi(service, id, input)
        if (api) putTrigger(emulator, region, api, context.now)
      })
      return {}
    },

    deleteApi({ ServiceId, ApiId }, context) {
      const record = findApi(context, ServiceId, ApiId)
      const api = functionApi(findService(context, ServiceId), ApiId, settingsOf(record))
      store.change(() => {
        gatewayApis.delete(apiScope(context, ServiceId), ApiId)
        if (api) deleteTrigger(emulator, regionPath(context), api)
      })
      return { Result: true }
    },

    describeApi({ ServiceId, ApiId }, context) {
      const api = findApi(context, ServiceId, ApiId)
      return { Result: describeApi(findService(context, ServiceId), api) }
    },

    describeApisStatus({ ServiceId, Filters = [], Offset, Limit }, context) {
      findService(context, ServiceId)
      const matching = apisOf(context, ServiceId)
        .map((api) => describeApiStatus(ServiceId, api))
        .filter(({ ApiId, ApiName, Path, Method }) =>
          matchesAll(Filters, { ApiId, ApiName: ApiName ?? '', ApiPath: Path, Method }),
        )
      return {
        Result: {
          TotalCount: matching.length,
          ApiIdStatusSet: pageOf(matching, Offset, Limit).map((api) => ({ ...api, VpcId: null, Tags: null })),
        },
      }
    },
  }
}

function apiScope(context: Context, serviceId: string): string {
  return `${regionPath(context)}/${serviceId}`
}

/** The parameters of the latest CreateApi or ModifyApi, which were validated. */
function settingsOf({ settings }: GatewayApiRecord): ApiSettings {
  return JSON.parse(settings)
}

function functionApi(
  { id: serviceId, name: serviceName }: GatewayServiceRecord,
  apiId: string,
  settings: ApiSettings,
): FunctionApi | undefined {
  const { ServiceScfFunctionName: functionName } = settings
  if (settings.ServiceType !== 'SCF' || !functionName) return undefined
  return {
    serviceId,
    serviceName,
    apiId,
    path: settings.RequestConfig.Path,
    method: settings.RequestConfig.Method,
    functionName,
    namespace: settings.ServiceScfFunctionNamespace ?? 'default',
    qualifier: settings.ServiceScfFunctionQualifier ?? '$DEFAULT',
    isIntegratedResponse: settings.ServiceScfIsIntegratedResponse ?? false,
    isBase64Encoded: settings.IsBase64Encoded ?? false,
  }
}

function checkName(name: string): void {
  if (/^[A-Za-z0-9_-]{1,50}$/.test(name)) return
  throw error('InvalidParameterValue.LengthExceeded', 'ServiceName has 1 to 50 letters, digits, - and _.')
}

function checkProtocol(protocol: string): void {
  if (['http', 'https', 'http&https'].includes(protocol)) return
  throw error('InvalidParameterValue.NotInOptions', 'Protocol must be http, https or http&https.')
}

/** Whether a service or API matches all filters. Those of names accept parts of them. */
function matchesAll(filters: readonly Filter[], fields: Readonly<Record<string, string>>): boolean {
  return filters.every(({ Name, Values }) => {
    const field = Object.hasOwn(fields, Name) ? fields[Name] : undefined
    if (field === undefined) {
      throw error(
        'InvalidParameterValue.InvalidFilterNotSupportedName',
        `The Name of a filter must be ${Object.keys(fields).join(', ')}.`,
      )
    }
    return Values.some((value) => (Name.endsWith('Name') ? field.includes(value) : field === value))
  })
}

function describeService(service: GatewayServiceRecord, { account, region }: Context) {
  const domain = `${service.id}-${appIdOf(account)}.${region}.apigw.tencentcs.com`
  return {
    ServiceId: service.id,
    ServiceName: service.name,
    ServiceDesc: service.description,
    Protocol: service.protocol,
    CreatedTime: formatTime(service.created),
    ModifiedTime: formatTime(service.modified),
    NetTypes: [...service.netTypes],
    AvailableEnvironments: [...service.environments],
    OuterSubDomain: service.netTypes.includes('OUTER') ? domain : '',
    InnerSubDomain: service.netTypes.includes('INNER') ? `inner-${domain}` : '',
    InnerHttpPort: 80,
    InnerHttpsPort: 443,
    IpVersion: 'IPv4',
    Tags: [],
    InstanceId: null,
    SetType: null,
    DeploymentType: null,
  }
}

function describeApiStatus(serviceId: string, api: GatewayApiRecord) {
  const settings = settingsOf(api)
  return {
    ServiceId: serviceId,
    ApiId: api.id,
    ApiDesc: settings.ApiDesc ?? null,
    Path: settings.RequestConfig.Path,
    Method: settings.RequestConfig.Method,
    CreatedTime: formatTime(api.created),
    ModifiedTime: formatTime(api.modified),
    ApiName: settings.ApiName ?? null,
    UniqVpcId: null,
    ApiType: settings.ApiType,
    Protocol: settings.Protocol ?? null,
    IsDebugAfterCharge: settings.IsDebugAfterCharge ?? null,
    AuthType: settings.AuthType,
    ApiBusinessType: settings.ApiBusinessType ?? null,
    AuthRelationApiId: settings.AuthRelationApiId ?? null,
    OauthConfig: settings.OauthConfig ?? null,
  }
}

function describeApi(service: GatewayServiceRecord, api: GatewayApiRecord): ApiInfo {
  const settings = settingsOf(api)
  const { UniqVpcId: _, ...status } = describeApiStatus(service.id, api)
  return {
    ...status,
    ServiceName: service.name,
    ServiceDesc: service.description,
    RequestConfig: settings.RequestConfig,
    ResponseType: settings.ResponseType ?? null,
    ResponseSuccessExample: settings.ResponseSuccessExample ?? null,
    ResponseFailExample: settings.ResponseFailExample ?? null,
    ResponseErrorCodes: null,
    RequestParameters: null,
    ServiceTimeout: settings.ServiceTimeout ?? null,
    ServiceType: settings.ServiceType,
    ServiceConfig: settings.ServiceConfig ?? null,
    ServiceParameters: null,
    ConstantParameters: null,
    ServiceMockReturnMessage: settings.ServiceMockReturnMessage ?? null,
    ServiceScfFunctionName: settings.ServiceScfFunctionName ?? null,
    ServiceScfFunctionNamespace: settings.ServiceScfFunctionNamespace ?? null,
    ServiceScfFunctionQualifier: settings.ServiceScfFunctionQualifier ?? null,
    ServiceScfIsIntegratedResponse: settings.ServiceScfIsIntegratedResponse ?? null,
    ServiceWebsocketRegisterFunctionName: settings.ServiceWebsocketRegisterFunctionName ?? null,
    ServiceWebsocketRegisterFunctionNamespace: settings.ServiceWebsocketRegisterFunctionNamespace ?? null,
    ServiceWebsocketRegisterFunctionQualifier: settings.ServiceWebsocketRegisterFunctionQualifier ?? null,
    ServiceWebsocketCleanupFunctionName: settings.ServiceWebsocketCleanupFunctionName ?? null,
    ServiceWebsocketCleanupFunctionNamespace: settings.ServiceWebsocketCleanupFunctionNamespace ?? null,
    ServiceWebsocketCleanupFunctionQualifier: settings.ServiceWebsocketCleanupFunctionQualifier ?? null,
    ServiceWebsocketTransportFunctionName: settings.ServiceWebsocketTransportFunctionName ?? null,
    ServiceWebsocketTransportFunctionNamespace: settings.ServiceWebsocketTransportFunctionNamespace ?? null,
    ServiceWebsocketTransportFunctionQualifier: settings.ServiceWebsocketTransportFunctionQualifier ?? null,
    InternalDomain: null,
    MicroServices: null,
    MicroServicesInfo: null,
    ServiceTsfLoadBalanceConf: settings.ServiceTsfLoadBalanceConf ?? null,
    ServiceTsfHealthCheckConf: settings.ServiceTsfHealthCheckConf ?? null,
    EnableCORS: settings.EnableCORS ?? null,
    Tags: null,
    Environments: [...service.environments],
    IsBase64Encoded: settings.IsBase64Encoded ?? null,
    IsBase64Trigger: 'IsBase64Trigger' in settings ? (settings.IsBase64Trigger ?? null) : null,
    Base64EncodedTriggerRules:
      'Base64EncodedTriggerRules' in settings ? (settings.Base64EncodedTriggerRules ?? null) : null,
  }
}

function error(code: ApigatewayErrorCodes[keyof ApigatewayErrorCodes], message: string): ApiError {
  return new ApiError(code, message)
}
