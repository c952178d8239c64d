import type { Product } from '../api/product.js'
import type { ControlRoute } from './control-route.js'
import { controlPrefix } from './prefix.js'

/** Creates the OpenAPI document of the control API from its routes. */
export function openapi({ service, version }: Product, routes: readonly ControlRoute[]): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    paths[`/${route.path}`] = { ...paths[`/${route.path}`], [route.method.toLowerCase()]: route.describe() }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `Control API of the emulator of ${service} ${version}`,
      version: '1.0.0',
      description:
        'Controls the clock, the injected faults, the status transitions and the state of the emulator, and returns the requests that it recorded.',
    },
    servers: [{ url: controlPrefix.slice(0, -1) }],
    paths,
  }
}
