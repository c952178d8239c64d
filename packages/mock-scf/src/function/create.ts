import type { ScfContext } from '../action/context.js'
import { refusal } from '../action/errors.js'
import { checkAcceleration } from '../code/acceleration.js'
import { readCode } from '../code/read.js'
import type { CreateFunctionRequest } from '../generated/actions.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { Tag } from '../generated/types.js'
import { findNamespace } from '../store/lookup.js'
import { regionOf } from '../store/paths.js'
import type { FunctionRecord } from '../store/records.js'
import type { World } from '../store/world.js'
import { checkNameFree, checkQuota } from './checks.js'
import { configured } from './configuration.js'
import { newFunction, newVersion } from './defaults.js'
import { beginCreation } from './transitions.js'

export function createFunction(world: World): ScfHandlers['createFunction'] {
  return async (input, context) => {
    const { FunctionName: name, Handler: handler = '', Runtime: runtime } = input
    // What takes time comes first: the rest happens without a pause, so that nothing changes between its parts.
    const given = await readCode(world, context, input.Code, input.CodeSource)
    checkProtocolType(context, input)
    checkTags(context, input.Tags)
    const namespace = findNamespace(world, context, input.Namespace).name
    checkNameFree(world, context, namespace, name)
    checkQuota(world, context, namespace)
    checkAcceleration(world, context, regionOf(context), given.code)
    const record: FunctionRecord = {
      ...newFunction(world, context, namespace, name),
      type: input.Type,
      asyncRunEnable: input.AsyncRunEnable,
      traceEnable: input.TraceEnable,
      ...(input.ProtocolType && { protocolType: input.ProtocolType }),
      tags: input.Tags ?? [],
    }
    const blank = newVersion(world, context, given.code, handler, runtime)
    const version = configured(world, context, record, blank, input)
    world.store.change(() => beginCreation(world, context, record, version, given))
    return {}
  }
}

function checkProtocolType(context: ScfContext, { ProtocolType, Type }: CreateFunctionRequest): void {
  if (!ProtocolType || Type === 'HTTP') return
  throw refusal(
    context,
    ['InvalidParameterValue.ProtocolType'],
    'ProtocolType is for functions of the Type HTTP only.',
  )
}

function checkTags(context: ScfContext, tags: readonly Tag[] = []): void {
  const keys = tags.map(({ Key }) => Key)
  if (!keys.includes('') && new Set(keys).size === keys.length) return
  throw refusal(context, ['InvalidParameterValue'], 'Tags must have different keys that are not empty.')
}
