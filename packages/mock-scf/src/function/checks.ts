import type { ScfContext } from '../action/context.js'
import { invalid, refusal } from '../action/errors.js'
import { namespacePath, regionOf } from '../store/paths.js'
import type { FunctionRecord } from '../store/records.js'
import type { World } from '../store/world.js'

/** @throws {ApiError} ResourceInUse.FunctionName */
export function checkNameFree({ tables }: World, context: ScfContext, namespace: string, name: string): void {
  if (!tables.functions.get(namespacePath(regionOf(context), namespace), name)) return
  throw refusal(
    context,
    ['ResourceInUse.FunctionName', 'ResourceInUse.Function', 'ResourceInUse'],
    `The namespace ${namespace} already has a function ${name}. Choose another name, or delete that function first.`,
  )
}

/** @throws {ApiError} LimitExceeded.Function */
export function checkQuota({ tables, limits }: World, context: ScfContext, namespace: string): void {
  if (tables.functions.all(namespacePath(regionOf(context), namespace)).size < limits.functions) return
  throw refusal(
    context,
    ['LimitExceeded.Function'],
    `A namespace has at most ${limits.functions} functions. Delete one first, or use another namespace.`,
  )
}

/**
 * Checks that a handler is written as its runtime has it: for Java as `package.class::handler`, else without colons.
 *
 * @throws {ApiError} InvalidParameterValue.Handler
 */
export function checkHandler(
  context: ScfContext,
  type: FunctionRecord['type'],
  handler: string,
  runtime: string,
): void {
  // HTTP functions and custom runtimes begin with a file that has its own name.
  if (handler === '' || type === 'HTTP' || runtime.startsWith('Custom')) return
  const isJava = runtime.startsWith('Java')
  if (handler.includes('::') === isJava) return
  throw invalid(
    context,
    'Handler',
    `With the runtime ${runtime}, the handler must have the form ${isJava ? 'package.class::handler' : 'file.handler'}.`,
  )
}

/** @throws {ApiError} UnsupportedOperation */
export function checkInstallDependency(
  context: ScfContext,
  installDependency: string,
  runtime: string,
): void {
  if (installDependency !== 'TRUE' || runtime.startsWith('Nodejs')) return
  throw refusal(
    context,
    ['UnsupportedOperation'],
    `InstallDependency is only available for Node.js functions, but the runtime is ${runtime}.`,
  )
}
