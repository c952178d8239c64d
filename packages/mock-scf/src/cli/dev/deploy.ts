import type { GetFunctionResponse } from '../../generated/actions.js'
import { ApiCallError, type EmulatorClient } from '../emulator-client.js'
import { changedConfiguration, newConfiguration } from './configuration.js'
import { functionKey } from './function-key.js'
import type { FunctionSettings } from './function-settings.js'
import type { CodePackage } from './pack.js'
import { ProjectError } from './project-error.js'
import { createTriggerUpdater, urlOf } from './update-triggers.js'
import { createCodeUploader, needsStorage } from './upload-code.js'

/** What a deployment did. */
export interface Deployment {
  /** What was changed, such as `code` or `trigger every-minute`. */
  readonly changes: readonly string[]
  /** The URLs that the API returns for the triggers of the function. */
  readonly urls: readonly string[]
}

/** Deploys functions to an emulator. */
export interface Deployer {
  /**
   * Creates a function, or changes what differs.
   *
   * @throws {ApiCallError} If the API refuses it.
   */
  deploy(fn: FunctionSettings, code: CodePackage): Promise<Deployment>
  /**
   * Deletes a function if it exists and this deployer created it. Others may be of people or other tools.
   *
   * @returns Whether it was deleted.
   * @throws {ApiCallError} If the API refuses it.
   */
  remove(fn: FunctionSettings): Promise<boolean>
}

/** Creates a deployer. */
export function createDeployer(client: Pick<EmulatorClient, 'call' | 'seed'>): Deployer {
  const { call } = client
  const uploadCode = createCodeUploader(client)
  const updateTriggers = createTriggerUpdater(call)
  /** The functions that did not exist before this deployer created them. */
  const created = new Set<string>()

  async function find({
    name,
    namespace,
    region,
  }: FunctionSettings): Promise<GetFunctionResponse | undefined> {
    try {
      return await call('GetFunction', region, {
        FunctionName: name,
        Namespace: namespace,
        ShowTriggers: 'TRUE',
      })
    } catch (error) {
      if (error instanceof ApiCallError && error.code.startsWith('ResourceNotFound')) return undefined
      throw error
    }
  }

  /** Returns a function once no change of it is in progress; undefined if it does not exist. */
  async function settled(fn: FunctionSettings): Promise<GetFunctionResponse | undefined> {
    for (;;) {
      const found = await find(fn)
      if (!found || !/ing$/.test(found.Status)) return found
      await new Promise((resolve) => setTimeout(resolve, pollInterval))
    }
  }

  async function whenActive(fn: FunctionSettings): Promise<GetFunctionResponse> {
    const found = await settled(fn)
    if (found?.Status === 'Active') return found
    throw new ProjectError(`The deployment failed with the status ${found?.Status}. ${found?.StatusDesc}`)
  }

  /** Returns the SHA-256 of the package of a function; undefined if it has none. */
  async function packageDigest({ name, namespace, region }: FunctionSettings): Promise<string | undefined> {
    try {
      const id = { FunctionName: name, Namespace: namespace }
      return (await call('GetFunctionAddress', region, id)).CodeSha256
    } catch (error) {
      if (error instanceof ApiCallError && error.code.startsWith('FailedOperation')) return undefined
      throw error
    }
  }

  async function createNamespace({ namespace, region }: FunctionSettings): Promise<void> {
    if (namespace === 'default') return
    try {
      await call('CreateNamespace', region, { Namespace: namespace })
    } catch (error) {
      if (!(error instanceof ApiCallError) || !error.code.startsWith('ResourceInUse')) throw error
    }
  }

  async function create(fn: FunctionSettings, code: CodePackage): Promise<Update> {
    const { name, namespace, region, runtime, handler, type } = fn
    await createNamespace(fn)
    await call('CreateFunction', region, {
      FunctionName: name,
      Namespace: namespace,
      Runtime: runtime,
      Type: type,
      Handler: handler,
      Code: await uploadCode(fn, code),
      ...newConfiguration(fn),
    })
    return { latest: await whenActive(fn), changes: ['created'] }
  }

  /** Changes what differs of a function that exists. */
  async function update(
    fn: FunctionSettings,
    current: GetFunctionResponse,
    code: CodePackage,
  ): Promise<Update> {
    const { name, namespace, region, handler } = fn
    const id = { FunctionName: name, Namespace: namespace }
    const configuration = changedConfiguration(fn, current)
    const changes = Object.keys(configuration)
    let latest = current
    // Code may depend on new variables or layers, so the configuration comes first.
    if (changes.length > 0) {
      await call('UpdateFunctionConfiguration', region, { ...id, ...configuration })
      latest = await whenActive(fn)
    }
    const isSame = (await packageDigest(fn)) === code.sha256
    if (!isSame || latest.Handler !== handler || latest.Status !== 'Active') {
      await call('UpdateFunctionCode', region, {
        ...id,
        Handler: handler,
        ...(await uploadCode(fn, code)),
      })
      latest = await whenActive(fn)
      changes.push('code')
    }
    return { latest, changes }
  }

  /** Creates a function, or changes what differs except its triggers. */
  async function createOrUpdate(fn: FunctionSettings, code: CodePackage): Promise<Update> {
    const { name, namespace, region, runtime, type } = fn
    const current = await settled(fn)
    if (!current) {
      created.add(functionKey(region, namespace, name))
      return create(fn, code)
    }
    const { Status, Runtime, Type } = current
    // The runtime and the type cannot be changed.
    if (Status !== 'CreateFailed' && Runtime === runtime && Type === type) return update(fn, current, code)
    await deleteFunction(fn)
    return create(fn, code)
  }

  async function deleteFunction(fn: FunctionSettings): Promise<void> {
    const { name, namespace, region } = fn
    await call('DeleteFunction', region, { FunctionName: name, Namespace: namespace })
    await settled(fn)
  }

  return {
    async deploy(fn, code) {
      const { latest, changes } = await createOrUpdate(fn, code)
      if (needsStorage(code) && (await packageDigest(fn)) !== code.sha256) {
        throw new ProjectError(
          `The package has ${code.archive.length} bytes, which is too large for a request. Start the emulator with --companions cos, ` +
            'exclude what the function does not need, or move dependencies to a layer.',
        )
      }
      const triggerChanges = await updateTriggers(fn, latest.Triggers)
      const { Triggers } = triggerChanges.length > 0 ? await whenActive(fn) : latest
      return { changes: [...changes, ...triggerChanges], urls: Triggers.flatMap(urlOf) }
    },
    async remove(fn) {
      const { name, namespace, region } = fn
      const isOwn = created.delete(functionKey(region, namespace, name))
      if (!isOwn || !(await settled(fn))) return false
      await deleteFunction(fn)
      return true
    },
  }
}

/** A function after changes. */
interface Update {
  readonly latest: GetFunctionResponse
  readonly changes: readonly string[]
}

/** The time between two requests while a change is in progress, in milliseconds. */
const pollInterval = 50
