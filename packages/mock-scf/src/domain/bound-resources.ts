import { functionOfPath, namespacePath, regionOfPath } from '../store/paths.js'
import type { Tables, TriggerRecord } from '../store/records.js'

/**
 * Returns the domains that lead to a function URL, as the JSON that describes them in responses; undefined if there are none.
 *
 * @param path The scope of the function.
 */
export function boundResources(
  { customDomains }: Tables,
  path: string,
  { type, qualifier }: Pick<TriggerRecord, 'type' | 'qualifier'>,
): string | undefined {
  if (type !== 'http') return undefined
  const region = regionOfPath(path)
  const { scope, name } = functionOfPath(path)
  const bound = [...customDomains.all(region).values()].flatMap(({ domain, routes }) =>
    routes
      .filter(
        (route) =>
          route.functionName === name &&
          namespacePath(region, route.namespace) === scope &&
          route.qualifier === qualifier,
      )
      .map(({ pathMatch }) => ({ domain, PathMatch: pathMatch })),
  )
  return bound.length === 0 ? undefined : JSON.stringify(bound)
}
