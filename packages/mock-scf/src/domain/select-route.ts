import type { DomainRoute } from '../store/records.js'

/** The route of a request, and the path that its function gets. */
export interface SelectedRoute {
  readonly route: DomainRoute
  readonly path: string
}

/** Returns the route with the longest PathMatch that matches a path; undefined if none does. An exact one comes first. */
export function selectRoute(routes: readonly DomainRoute[], path: string): SelectedRoute | undefined {
  let best: DomainRoute | undefined
  for (const route of routes) {
    if (wildcardOf(route.pathMatch, path) === undefined) continue
    if (!best || rank(route.pathMatch) > rank(best.pathMatch)) best = route
  }
  return best && { route: best, path: rewrite(best, path) }
}

/** A path without a wildcard only matches itself, and so precedes the others, of which a longer one ranks higher. */
function rank(pathMatch: string): number {
  return pathMatch.endsWith('*') ? pathMatch.length : Infinity
}

/**
 * Returns what the `*` of a pattern matches, which is empty if the pattern has none; undefined if the path does not match.
 * `/a/*` matches `/a`, too.
 */
function wildcardOf(pattern: string, path: string): string | undefined {
  if (!pattern.endsWith('*')) return path === pattern ? '' : undefined
  const prefix = pattern.slice(0, -1)
  if (path.startsWith(prefix)) return path.slice(prefix.length)
  return `${path}/` === prefix ? '' : undefined
}

/** Applies the first rule that matches. Without one, the function gets the path of the request. */
function rewrite({ rewrites }: DomainRoute, path: string): string {
  for (const rule of rewrites) {
    const isExact = rule.type === 'ExactRules'
    const matched = isExact ? (path === rule.path ? '' : undefined) : wildcardOf(rule.path, path)
    if (matched === undefined) continue
    // The documentation writes `/$1` and `/$`.
    return rule.rewrite.replace(/\$1?(?!\d)/g, () => matched)
  }
  return path
}
