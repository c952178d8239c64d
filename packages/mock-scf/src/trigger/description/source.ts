import type { ScfContext } from '../../action/context.js'
import type { TriggerType } from '../type.js'
import { apigwSource } from './apigw.js'
import { cosDesc } from './cos.js'
import { httpDesc } from './http.js'
import type { NewId, TriggerInput, TriggerSource } from './input.js'
import { parseJson } from './members.js'
import { ckafkaDesc, cmqDesc } from './queues.js'
import { timerDesc } from './timer.js'

/**
 * Reads the TriggerDesc of a new trigger. The product's page "Trigger Configuration Description" documents its forms.
 *
 * @throws {ApiError} InvalidParameterValue.TriggerDesc, or the code of the trigger type for an invalid member.
 */
export function readTriggerSource(
  context: ScfContext,
  type: TriggerType,
  input: TriggerInput,
  newId: NewId,
): TriggerSource {
  if (type === 'apigw') return apigwSource(context, input, newId)
  return { description: triggerDesc(context, type, input), resourceId: input.TriggerName }
}

function triggerDesc(
  context: ScfContext,
  type: Exclude<TriggerType, 'apigw'>,
  { TriggerName, TriggerDesc }: TriggerInput,
): string {
  switch (type) {
    case 'timer':
      return timerDesc(context, TriggerDesc)
    case 'cos':
      return cosDesc(context, TriggerName, TriggerDesc)
    case 'ckafka':
      return ckafkaDesc(context, TriggerDesc)
    case 'cmq':
      return cmqDesc(context, TriggerDesc)
    case 'http':
      return httpDesc(context, TriggerDesc)
    // These triggers are usually created in the other product. The form of their TriggerDesc is not known.
    case 'cls':
    case 'mps':
    case 'clb':
    case 'eb':
    case 'vod':
      return JSON.stringify(parseJson(context, TriggerDesc ?? '{}'))
  }
}
