import type { Deployer } from './deploy.js'
import { functionKey } from './function-key.js'
import type { FunctionSettings } from './function-settings.js'
import { findHandlerFile } from './handler-file.js'
import { localPaths } from './local-paths.js'
import type { NodeStarts } from './node-starts.js'
import type { OpenEmulator } from './open-emulator.js'
import { pack } from './pack.js'
import { ProjectError } from './project-error.js'
import type { Reporter } from './reporter.js'
import { isTypescript } from './typescript-loader.js'

/** What the deployment of a function uses. */
export interface DeploymentContext {
  readonly emulator: OpenEmulator
  readonly deployer: Deployer
  readonly nodeStarts: NodeStarts
  readonly report: Reporter
  /** The URLs of the functions that were deployed. */
  readonly deployed: Map<string, readonly string[]>
}

/** Deploys a function, and reports what was done. If that fails, what was deployed before stays. */
export function deployFunction(context: DeploymentContext, fn: FunctionSettings): Promise<void> {
  return reportFailure(context, fn, deployAndStart(context, fn))
}

/** Deletes a function that is no longer described, and reports it, if it did not exist before it was deployed. */
export function deleteFunction(context: DeploymentContext, fn: FunctionSettings): Promise<void> {
  return reportFailure(context, fn, remove(context, fn))
}

async function remove(
  { deployer, report, deployed }: DeploymentContext,
  fn: FunctionSettings,
): Promise<void> {
  const { name, namespace, region } = fn
  deployed.delete(functionKey(region, namespace, name))
  if (await deployer.remove(fn)) report({ event: 'deleted', function: name, namespace, region })
}

async function reportFailure(
  { report }: DeploymentContext,
  fn: FunctionSettings,
  work: Promise<void>,
): Promise<void> {
  try {
    await work
  } catch (error) {
    report({
      event: 'error',
      function: fn.name,
      message: error instanceof Error ? error.message : String(error),
    })
  }
}

async function deployAndStart(
  { emulator, deployer, nodeStarts, report, deployed }: DeploymentContext,
  fn: FunctionSettings,
): Promise<void> {
  const { name, namespace, region, folder } = fn
  const begin = performance.now()
  const handlerFile = await findHandlerFile(fn)
  if (!emulator.started && isTypescript(handlerFile)) {
    throw new ProjectError(
      `The handler is TypeScript, which runs only in an emulator that this command starts. Stop the one at ${emulator.url}, ` +
        'or choose another address with --endpoint.',
    )
  }
  const code = await pack(folder, fn.exclude)
  const port = await nodeStarts.prepare(fn, handlerFile, code.hasSourceMaps)
  const { changes, urls } = await deployer.deploy(fn, code)
  const key = functionKey(region, namespace, name)
  // Editors change files in several steps, of which not every one changes the code.
  const knownUrls = deployed.get(key)
  if (changes.length === 0 && knownUrls) return
  deployed.set(key, urls)
  report({
    event: 'deployed',
    function: name,
    namespace,
    region,
    changes,
    duration: performance.now() - begin,
  })
  for (const url of urls) if (!knownUrls?.includes(url)) report({ event: 'url', function: name, url })
  if (port === undefined) return
  const { failure } = await emulator.client.startInstance({ region, namespace, name })
  if (failure) {
    const text = failure.stackTrace ?? failure.message ?? `The status code is ${failure.statusCode}.`
    throw new ProjectError(`The code cannot be initialized. ${localPaths(text, folder)}`)
  }
  report({ event: 'debugger', function: name, address: `127.0.0.1:${port}` })
}
