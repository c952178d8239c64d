import type { ScfContext } from '../action/context.js'
import { apiError } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import type { EndpointsConf, PathRewriteRule } from '../generated/types.js'
import { findFunction } from '../store/lookup.js'
import type { DomainRoute } from '../store/records.js'
import { findQualifiedVersion } from '../version/qualifiers.js'

/** A segment of a path. */
const segmentForm = /^[^\s*?#]+$/

/**
 * Reads the routes of a domain.
 *
 * @throws {ApiError} InvalidParameterValue; or a code of ResourceNotFound if a function does not exist.
 */
export function readRoutes(
  emulator: Emulator,
  context: ScfContext,
  endpoints: readonly EndpointsConf[],
): DomainRoute[] {
  if (endpoints.length === 0) throw invalid(context, 'EndpointsConfig must have at least one route.')
  const routes = endpoints.map((endpoint) => readRoute(context, endpoint))
  const paths = routes.map(({ pathMatch }) => pathMatch)
  const twice = paths.find((path, index) => paths.indexOf(path) < index)
  if (twice !== undefined) {
    throw invalid(context, `Each route must have a PathMatch of its own, but two have ${twice}.`)
  }
  for (const { functionName, namespace, qualifier } of routes) {
    const fn = findFunction(emulator, context, { FunctionName: functionName, Namespace: namespace })
    findQualifiedVersion(emulator, context, fn, qualifier)
  }
  return routes
}

function readRoute(context: ScfContext, endpoint: EndpointsConf): DomainRoute {
  const { Namespace = '', FunctionName = '', Qualifier = '', PathMatch = '', PathRewrite } = endpoint
  checkPath(context, 'PathMatch', PathMatch)
  return {
    namespace: Namespace,
    functionName: FunctionName,
    qualifier: Qualifier,
    pathMatch: PathMatch,
    rewrites: (PathRewrite ?? []).map((rule) => readRewrite(context, rule)),
  }
}

function readRewrite(context: ScfContext, rule: PathRewriteRule): DomainRoute['rewrites'][number] {
  const { Path = '', Type = '', Rewrite = '' } = rule
  checkPath(context, 'Path', Path)
  if (!/^\/[^\s?#]*$/.test(Rewrite)) {
    throw invalid(
      context,
      'Rewrite must be a path, which begins with /. $1 stands for what the * of the rule matches.',
    )
  }
  return { path: Path, type: Type, rewrite: Rewrite }
}

function checkPath(context: ScfContext, parameter: string, path: string): void {
  const [before, ...segments] = path.split('/')
  const last = segments.pop()
  const isLastValid = last === '' || last === '*' || (last !== undefined && segmentForm.test(last))
  if (before === '' && isLastValid && segments.every((segment) => segmentForm.test(segment))) return
  throw invalid(
    context,
    `${parameter} must be a path that begins with /. Only its last segment may be *, such as /, /*, /users or /users/*.`,
  )
}

function invalid(context: ScfContext, message: string) {
  return apiError(context, ['InvalidParameterValue'], message)
}
