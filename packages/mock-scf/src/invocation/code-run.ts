import { decodeBase64 } from '../code/zip.js'
import type { Emulator } from '../emulator.js'
import { scf } from '../generated/product.js'
import type { CodeRun, StoredPackage } from '../runtime/code-run.js'
import type { Invocation, RunFailure } from '../runtime/run-function.js'
import { statusCodes } from '../runtime/status-codes.js'
import { layerPath } from '../store/paths.js'
import type { CodeRecord } from '../store/records.js'
import type { PreparedInvocation } from './prepared-invocation.js'
import { sharingOf } from './sharing.js'

/** Why the emulator cannot run code that is not a package. */
const otherCode: Readonly<Record<Exclude<CodeRecord['kind'], 'package'>, string>> = {
  cos: 'its code is in COS, which the emulator does not fetch. Upload it with Code.ZipFile',
  demo: 'it is a function template, whose code the emulator does not have. Upload it with Code.ZipFile',
  git: 'its code is in a Git repository, which the emulator does not fetch. Upload it with Code.ZipFile',
  image: 'it is an image, which the emulator does not run. Set a result for the function',
}

/** How long WebSockets of functions without ProtocolParams may be idle, in seconds. */
const defaultIdleTimeout = Number(scf.types.WSParams?.IdleTimeOut?.default)

/** Returns what the runner needs to run an invocation, or why that is not possible. */
export function codeRunFor(
  emulator: Emulator,
  { fn, version, web, source, session }: PreparedInvocation,
  invocation: Invocation,
): CodeRun | { readonly failure: RunFailure } {
  const code = packageOf(emulator, fn.path, version.code)
  if ('failure' in code) return code
  const layers: StoredPackage[] = []
  for (const { LayerName, LayerVersion } of version.layers) {
    const scope = layerPath(fn.region, LayerName)
    const record = emulator.tables.layerVersions.get(scope, String(LayerVersion))
    if (!record) return cannotRun(`version ${LayerVersion} of its layer ${LayerName} was deleted`)
    const layer = packageOf(emulator, scope, record.code)
    if ('failure' in layer) return layer
    layers.push(layer)
  }
  const { runtime, handler, memorySize, timeout, initTimeout, protocolParams } = version
  const idleTimeout = protocolParams?.WSParams?.IdleTimeOut ?? defaultIdleTimeout
  const { type } = fn.record
  const isTimer = source === 'TIMER'
  return {
    ...invocation,
    type,
    web,
    sharing: sharingOf(version),
    session,
    isTimer,
    runtime,
    handler,
    memorySize,
    timeout,
    initTimeout,
    idleTimeout,
    code,
    layers,
  }
}

function packageOf(
  { tables }: Emulator,
  scope: string,
  code: CodeRecord,
): StoredPackage | { readonly failure: RunFailure } {
  if (code.kind !== 'package') return cannotRun(otherCode[code.kind])
  const { sha256 } = code
  return {
    sha256,
    read: () => decodeBase64(tables.packages.get(scope, sha256)?.content ?? '') ?? new Uint8Array(),
  }
}

function cannotRun(reason: string): { readonly failure: RunFailure } {
  const message = `The function cannot be run, because ${reason}.`
  return { failure: { message, statusCode: statusCodes.codeNotLoaded } }
}
