import type { ScfContext } from '../action/context.js'
import { apiError, invalidParameter } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import { namespacePath, regionPath } from '../store/paths.js'
import type { FunctionRecord } from '../store/records.js'

/** @throws {ApiError} ResourceInUse.FunctionName */
export function checkNameFree(
  { tables }: Emulator,
  context: ScfContext,
  namespace: string,
  name: string,
): void {
  if (!tables.functions.get(namespacePath(regionPath(context), namespace), name)) return
  throw apiError(
    context,
    ['ResourceInUse.FunctionName', 'ResourceInUse.Function', 'ResourceInUse'],
    `The namespace ${namespace} already has a function ${name}. Choose another name, or delete that function first.`,
  )
}

/** @throws {ApiError} LimitExceeded.Function */
export function checkQuota({ tables, limits }: Emulator, context: ScfContext, namespace: string): void {
  if (tables.functions.all(namespacePath(regionPath(context), namespace)).size < limits.functions) return
  throw apiError(
    context,
    ['LimitExceeded.Function'],
    `A namespace has at most ${limits.functions} functions. Delete one first, or use another namespace.`,
  )
}

/**
 * Checks that a handler has the form that its runtime requires: `package.class::handler` for Java, `file.handler` for
 * others.
 *
 * @throws {ApiError} InvalidParameterValue.Handler
 */
export function checkHandler(
  context: ScfContext,
  type: FunctionRecord['type'],
  handler: string,
  runtime: string,
): void {
  // HTTP functions and custom runtimes have an entry file with a fixed name.
  if (handler === '' || type === 'HTTP' || runtime.startsWith('Custom')) return
  const isJava = runtime.startsWith('Java')
  if (handler.includes('::') === isJava) return
  throw invalidParameter(
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
  throw apiError(
    context,
    ['UnsupportedOperation'],
    `InstallDependency is available for Node.js functions only, but the runtime is ${runtime}.`,
  )
}
