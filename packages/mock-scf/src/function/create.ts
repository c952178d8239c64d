import { checkTags } from '../action/checks.js'
import type { ScfContext } from '../action/context.js'
import { apiError } from '../action/errors.js'
import { checkAccelerationQuota } from '../code/acceleration.js'
import { type CodeUpload, readCode } from '../code/read-code.js'
import type { Emulator } from '../emulator.js'
import type { CreateFunctionRequest } from '../generated/actions.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { findNamespace } from '../store/lookup.js'
import { regionPath } from '../store/paths.js'
import type { FunctionRecord } from '../store/records.js'
import { checkNameFree, checkQuota } from './checks.js'
import { hashCodeSecret } from './code-secret.js'
import { newFunction, newVersion } from './defaults.js'
import { prepareLogTopic } from './log-topic.js'
import { beginCreation } from './transitions.js'
import { applyConfiguration } from './update-configuration.js'

export function createFunction(emulator: Emulator): ScfHandlers['createFunction'] {
  return async (input, context) => {
    const { FunctionName: name, Handler: handler = '', Runtime: runtime } = input
    // The asynchronous steps come first, so that no other request runs between the checks and the change.
    const upload = await readCode(emulator, context, input.Code, input.CodeSource)
    const codeSecretSha256 = await hashCodeSecret(input.CodeSecret)
    checkDeployMode(context, input, upload)
    checkProtocolType(context, input)
    checkTags(context, input.Tags)
    const namespace = findNamespace(emulator, context, input.Namespace).name
    checkNameFree(emulator, context, namespace, name)
    checkQuota(emulator, context, namespace)
    checkAccelerationQuota(emulator, context, regionPath(context), upload.code)
    const record: FunctionRecord = {
      ...newFunction(emulator, context, namespace, name),
      type: input.Type,
      stamp: input.Stamp,
      ...(input.NodeType && { nodeType: input.NodeType }),
      ...(input.NodeSpec && { nodeSpec: input.NodeSpec }),
      ...(codeSecretSha256 && { codeSecretSha256 }),
      ...(input.ProtocolType && { protocolType: input.ProtocolType }),
      tags: input.Tags ?? [],
    }
    const blank = newVersion(emulator, context, upload.code, handler, runtime)
    const version = applyConfiguration(emulator, context, record, blank, input)
    emulator.store.change(() => {
      const prepared = prepareLogTopic(emulator, context, namespace, name, version, input)
      beginCreation(emulator, context, record, prepared, upload)
    })
    // As in the cloud, a function is created for longer, so that its first event takes less time.
    const { region } = context
    const { type } = record
    const { memorySize } = version
    await emulator.prepareCode?.({ region, namespace, functionName: name, type, runtime, memorySize })
    return {}
  }
}

function checkDeployMode(
  context: ScfContext,
  { DeployMode }: CreateFunctionRequest,
  { code }: CodeUpload,
): void {
  if (DeployMode !== 'image' || code.kind === 'image') return
  throw apiError(
    context,
    ['InvalidParameterValue.Code'],
    'DeployMode is image, but the code is no image. Specify Code.ImageConfig, or another DeployMode.',
  )
}

function checkProtocolType(context: ScfContext, { ProtocolType, Type }: CreateFunctionRequest): void {
  if (!ProtocolType || Type === 'HTTP') return
  throw apiError(
    context,
    ['InvalidParameterValue.ProtocolType'],
    'ProtocolType is available for functions of the Type HTTP only.',
  )
}
