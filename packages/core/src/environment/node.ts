import type { Clock } from '../clock.js'
import { ConfigurationError } from '../error.js'
import { parseEndpoint } from '../request/endpoint.js'
import type { Route } from '../resilience/failover.js'
import { processVariable } from './variables.js'
import type { WithEnvironment } from './with-environment.js'

/** Returns the value of a variable. */
type ReadVariable = (name: string) => string | undefined

function regionOf(read: ReadVariable): string | undefined {
  const region = read('TENCENTCLOUD_REGION')
  if (!region || /^[\w-]+$/.test(region)) return region || undefined
  throw new ConfigurationError(
    'The environment variable TENCENTCLOUD_REGION must be a region, such as ap-guangzhou. Correct it, or set the option region.',
    { option: 'region' },
  )
}

function endpointOf(read: ReadVariable, service: string): URL | undefined {
  const general = 'TENCENTCLOUD_ENDPOINT_URL'
  for (const name of [`${general}_${service.toUpperCase()}`, general]) {
    const endpoint = read(name)
    if (endpoint) {
      try {
        return parseEndpoint(endpoint)
      } catch {
        throw new ConfigurationError(
          `The environment variable ${name} must be a host or an origin, such as http://127.0.0.1:9580. Correct it, or set the option endpoint.`,
          { option: 'endpoint' },
        )
      }
    }
  }
  return undefined
}

export const withEnvironment: WithEnvironment = (options, { service }) => {
  const { environment, failover } = options
  const read: ReadVariable = environment ? (name) => environment[name] : processVariable
  let ownEndpoint: URL | undefined

  /** Replaces the endpoint of the service before the failover of the options sees it. */
  function route(endpoint: URL, clock: Clock): Route {
    ownEndpoint ??= endpointOf(read, service) ?? endpoint
    return failover?.route(ownEndpoint, clock) ?? { endpoint: ownEndpoint, report() {} }
  }

  return {
    ...options,
    get region() {
      return options.region ?? regionOf(read)
    },
    failover: options.endpoint ? failover : { route },
  }
}
