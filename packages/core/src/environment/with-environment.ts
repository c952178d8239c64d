import type { Failover } from '../resilience/failover.js'
import type { Service } from '../service.js'
import type { Environment } from './variables.js'

/** The options of a client that depend on the environment. */
export interface EnvironmentOptions {
  readonly environment?: Environment | undefined
  readonly region?: string | undefined
  readonly endpoint?: string | URL | undefined
  readonly failover?: Failover | undefined
}

/**
 * Returns the options of a client of a service, with a region and an endpoint from the environment if the options have
 * none. They are read when they are used. Returns undefined if the platform has no environment.
 */
export type WithEnvironment = <Options extends EnvironmentOptions>(
  options: Options,
  service: Pick<Service, 'service'>,
) => Options | undefined
