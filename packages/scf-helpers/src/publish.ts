import type { GetFunctionResponse } from '@tc3/client-scf'
import {
  createAlias,
  getAlias,
  getFunction,
  getFunctionAddress,
  publishVersion,
  updateAlias,
} from '@tc3/client-scf/actions'
import { listVersionByFunctionPages } from '@tc3/client-scf/paginators'
import { isServiceError } from '@tc3/core'
import { paginate } from '@tc3/core/paginate'
import { hasSameConfiguration } from './configuration.js'
import { sendWhenIdle, type Target, whenPublished } from './target.js'

/**
 * Returns the SHA-256 of the package of a version in lowercase hexadecimal; undefined if there is no package, or the key
 * pair may not download it.
 */
export async function packageDigest(
  { client, id, call }: Target,
  version?: string,
): Promise<string | undefined> {
  try {
    const { CodeSha256 } = await client.send(getFunctionAddress, { ...id, Qualifier: version }, call)
    return CodeSha256.toLowerCase()
  } catch (error) {
    const isUnavailable =
      isServiceError(error, 'FailedOperation.GetFunctionAddress') ||
      isServiceError(error, 'UnauthorizedOperation')
    if (isUnavailable) return undefined
    throw error
  }
}

/** A version that has the code and the configuration of `$LATEST`. */
export interface PublishedVersion {
  readonly version: string
  /** Whether the version is new. */
  readonly isNew: boolean
}

/** Publishes `$LATEST`, unless the newest version is the same. */
export async function publishLatest(target: Target, latest: GetFunctionResponse): Promise<PublishedVersion> {
  const newest = await newestVersion(target)
  if (newest !== undefined && (await isSameAs(target, latest, newest))) {
    return { version: newest, isNew: false }
  }
  const { FunctionVersion: version } = await sendWhenIdle(target, publishVersion, target.id)
  await whenPublished(target, version)
  return { version, isNew: true }
}

async function newestVersion({ client, id, call }: Target): Promise<string | undefined> {
  const versions = await paginate(client, listVersionByFunctionPages, id, call).toArray()
  // $LATEST is not a number.
  const numbers = versions.map(({ Version }) => Number(Version)).filter((number) => number > 0)
  return numbers.length > 0 ? String(Math.max(...numbers)) : undefined
}

async function isSameAs(target: Target, latest: GetFunctionResponse, version: string): Promise<boolean> {
  const { client, id, call } = target
  const published = await client.send(getFunction, { ...id, Qualifier: version }, call)
  if (published.Status !== 'Active' || !hasSameConfiguration(latest, published)) return false
  const digest = await packageDigest(target)
  return digest !== undefined && digest === (await packageDigest(target, version))
}

/**
 * Lets an alias send all invocations to a version. Creates the alias if it does not exist.
 *
 * @returns Whether the alias was created or changed.
 */
export async function pointAlias(target: Target, name: string, version: string): Promise<boolean> {
  const { client, id, call } = target
  const input = { ...id, Name: name, FunctionVersion: version }
  try {
    const { FunctionVersion, RoutingConfig } = await client.send(getAlias, { ...id, Name: name }, call)
    const others = [
      ...(RoutingConfig?.AdditionalVersionWeights ?? []),
      ...(RoutingConfig?.AddtionVersionMatchs ?? []),
    ]
    if (FunctionVersion === version && others.length === 0) return false
  } catch (error) {
    if (!isServiceError(error, 'ResourceNotFound.Alias')) throw error
    await client.send(createAlias, input, call)
    return true
  }
  await client.send(updateAlias, input, call)
  return true
}
