import type { GetFunctionResponse } from '@tc3/client-scf'
import {
  createFunction,
  getFunction,
  updateFunctionCode,
  updateFunctionConfiguration,
} from '@tc3/client-scf/actions'
import { functionDeleted } from '@tc3/client-scf/waiters'
import { type CallOptions, type Clock, isServiceError } from '@tc3/core'
import { checkDelay, checkLimit, waitUntil } from '@tc3/core/wait'
import { type AnyScfClient, bareClient } from './bare-client.js'
import { type CodeInCos, type ResolvedCode, resolveCode } from './code/resolve-code.js'
import { checkNames, compareConfiguration, type FunctionConfiguration } from './configuration.js'
import { packageDigest, pointAlias, publishLatest } from './publish.js'
import { sendWhenIdle, type Target, whenActive } from './target.js'

export type { AnyScfClient } from './bare-client.js'
export type { CodeInCos } from './code/resolve-code.js'
export type { FunctionConfiguration } from './configuration.js'
export { DeploymentError, isDeploymentError } from './deployment-error.js'

/** A function as it should be. */
export interface FunctionDeployment {
  /** The name of the function. */
  readonly name: string
  /**
   * The namespace of the function.
   *
   * @defaultValue `default`
   */
  readonly namespace?: string | undefined
  /**
   * The code: the path of a folder or of a .zip file, the bytes of a zip archive, or the location of one in COS. A path
   * needs a file system. A request can carry a package of up to 7.4 MiB; a larger one must be in COS.
   *
   * Files of a folder are left out if a pattern of its file `.scfignore` or of `exclude` matches, both in the syntax of
   * .gitignore. Data of version control (`.git`, `.hg`, `.svn`) and `.DS_Store` are always left out unless a pattern such
   * as `!.git` includes them. Symbolic links are followed within the folder. The package depends only on the names and
   * the content of the files, and on whether they are executable.
   */
  readonly code: string | Uint8Array | CodeInCos
  /** More patterns of paths to leave out of a folder. They come after those of `.scfignore`. */
  readonly exclude?: readonly string[] | undefined
  /**
   * The configuration, with the names of the API. Members that are not set stay as they are, or get the default of
   * CreateFunction. A new function needs at least `Runtime` and `Handler`. `Environment` with no variables, and `Layers`
   * with no elements, remove all. `Type`, `Tags`, `AsyncRunEnable`, `TraceEnable` and `ProtocolType` can only be set when
   * the function is created.
   */
  readonly configuration?: FunctionConfiguration | undefined
  /**
   * Whether to publish a version, unless the newest one has the same code and configuration.
   *
   * @defaultValue `false`, or true with `alias`
   */
  readonly publish?: boolean | undefined
  /** The alias that should send all invocations to the published version. It is created if it does not exist. */
  readonly alias?: string | undefined
}

/** A step of a deployment. */
export interface DeploymentStep {
  readonly step: 'package' | 'create' | 'configure' | 'upload' | 'publish' | 'alias'
  /** The step as a sentence: `Updating MemorySize and Timeout of hello.` */
  readonly message: string
}

/** The options of a deployment. */
export interface DeployOptions extends Pick<CallOptions, 'region' | 'signal'> {
  /**
   * The timeout of each wait for a status in milliseconds; Infinity means none.
   *
   * @defaultValue `300000`
   */
  readonly timeout?: number | undefined
  /**
   * The milliseconds between two requests while waiting.
   *
   * @defaultValue `1000`
   */
  readonly delay?: number | undefined
  /** The source of the time and of delays; by default the system clock and timer. */
  readonly clock?: Clock | undefined
  /** Called before each step. An error that it throws ends the deployment. */
  readonly onProgress?: ((step: DeploymentStep) => void) | undefined
}

/** What a deployment did. */
export interface DeploymentResult {
  /** Whether anything was changed. */
  readonly changed: boolean
  /** Whether the function was created. */
  readonly created: boolean
  /** Whether the code of an existing function was updated. */
  readonly codeUpdated: boolean
  /** The names of the members of the configuration that were updated on an existing function. */
  readonly configurationUpdated: readonly string[]
  /** The version with the code and the configuration; undefined if `publish` and `alias` are not set. */
  readonly version?: string
  /** Whether the version is new. */
  readonly published: boolean
  /** The alias that points to the version; undefined if `alias` is not set. */
  readonly alias?: string
  /** Whether the alias was created or changed. */
  readonly aliasMoved: boolean
}

/**
 * Creates a function, or updates what differs of its code and configuration, and waits until it is available. If nothing
 * differs, it changes nothing. Code is compared by the SHA-256 that GetFunctionAddress returns; code in COS, and code that
 * the key pair may not download, is always updated. Calls that SCF rejects because of another change are repeated.
 *
 * @throws {DeploymentError} If the code or the configuration cannot be deployed, or the function gets a failed status.
 * @throws {WaiterError} If a wait times out.
 * @throws {ConfigurationError} If `timeout` or `delay` is not above 0.
 * @throws The signal's reason if it aborts, and the errors of Client.send.
 * @example
 * const configuration = { Runtime: 'Nodejs18.15', Handler: 'index.main_handler', MemorySize: 256 }
 * const { version } = await deployFunction(scf, { name: 'hello', code: './hello', configuration, alias: 'production' })
 */
export async function deployFunction(
  client: AnyScfClient,
  deployment: FunctionDeployment,
  options: DeployOptions = {},
): Promise<DeploymentResult> {
  const { name, code, configuration = {}, exclude = [], alias, publish = alias !== undefined } = deployment
  const { region, signal, timeout = 300_000, delay = 1000, clock = Date, onProgress } = options
  const target: Target = {
    client: bareClient(client),
    id: { FunctionName: name, Namespace: deployment.namespace },
    call: { region, signal },
    clock,
    delay,
    timeout,
  }
  const report = (step: DeploymentStep['step'], message: string) => onProgress?.({ step, message })

  signal?.throwIfAborted()
  checkLimit('timeout', timeout)
  checkDelay('delay', delay)
  checkNames(configuration)
  if (typeof code === 'string') report('package', `Reading the code ${code}.`)
  const resolved = await resolveCode(code, { exclude, signal })

  const current = await findFunction(target)
  const update = current
    ? await updateFunction(target, current, resolved, configuration, report)
    : await create(target, resolved, configuration, report)
  const { latest, ...changes } = update

  if (!publish) {
    return { ...changes, changed: hasChanged(changes), published: false, aliasMoved: false }
  }
  report('publish', `Publishing ${name}, unless its newest version is the same.`)
  const { version, isNew } = await publishLatest(target, latest)
  if (alias === undefined) {
    return { ...changes, changed: hasChanged(changes) || isNew, version, published: isNew, aliasMoved: false }
  }
  report('alias', `Pointing the alias ${alias} of ${name} to version ${version}.`)
  const aliasMoved = await pointAlias(target, alias, version)
  return {
    ...changes,
    changed: hasChanged(changes) || isNew || aliasMoved,
    version,
    published: isNew,
    alias,
    aliasMoved,
  }
}

type Report = (step: DeploymentStep['step'], message: string) => void

type Changes = Pick<DeploymentResult, 'created' | 'codeUpdated' | 'configurationUpdated'>

interface Update extends Changes {
  /** The function after the changes. */
  readonly latest: GetFunctionResponse
}

function hasChanged({ created, codeUpdated, configurationUpdated }: Changes): boolean {
  return created || codeUpdated || configurationUpdated.length > 0
}

/** Returns the function once no change is in progress; undefined if it does not exist. */
async function findFunction(target: Target): Promise<GetFunctionResponse | undefined> {
  const { client, id, call, clock, delay, timeout } = target
  let found: GetFunctionResponse
  try {
    found = await client.send(getFunction, id, call)
  } catch (error) {
    if (functionDeleted.notFound.some((code) => isServiceError(error, code))) return undefined
    throw error
  }
  switch (found.Status) {
    case 'Active':
    case 'UpdateFailed':
      return found
    case 'Deleting':
      await waitUntil(client, functionDeleted, id, { ...call, clock, delay, timeout })
      return undefined
    default:
      return whenActive(target)
  }
}

async function create(
  target: Target,
  code: ResolvedCode,
  configuration: FunctionConfiguration,
  report: Report,
): Promise<Update> {
  report('create', `Creating ${target.id.FunctionName}.`)
  const { client, id, call } = target
  await client.send(createFunction, { ...configuration, ...id, Code: code.parameters }, call)
  return { created: true, codeUpdated: false, configurationUpdated: [], latest: await whenActive(target) }
}

async function updateFunction(
  target: Target,
  current: GetFunctionResponse,
  code: ResolvedCode,
  wanted: FunctionConfiguration,
  report: Report,
): Promise<Update> {
  const { FunctionName: name } = target.id
  const { names, configuration } = compareConfiguration(wanted, current)
  let latest = current

  // Code may depend on new variables or layers, so the configuration comes first.
  if (Object.keys(configuration).length > 0) {
    report('configure', `Updating ${Object.keys(configuration).join(', ')} of ${name}.`)
    await sendWhenIdle(target, updateFunctionConfiguration, { ...configuration, ...target.id })
    latest = await whenActive(target)
  }

  const codeUpdated =
    // The failed update may have been one of the code.
    current.Status === 'UpdateFailed' ||
    // Only an update of the code can set the handler.
    names.includes('Handler') ||
    code.sha256 === undefined ||
    code.sha256 !== (await packageDigest(target))
  if (codeUpdated) {
    report('upload', `Updating the code of ${name}.`)
    const { Handler, InstallDependency } = wanted
    await sendWhenIdle(target, updateFunctionCode, {
      ...target.id,
      ...code.parameters,
      Handler,
      InstallDependency,
    })
    latest = await whenActive(target)
  }
  return { created: false, codeUpdated, configurationUpdated: names, latest }
}
