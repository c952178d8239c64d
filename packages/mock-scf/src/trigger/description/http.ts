import type { ScfContext } from '../../action/context.js'
import { checkMembers, parseMembers, triggerDescError } from './members.js'

const authTypes = ['NONE', 'CAM']

/**
 * Reads the TriggerDesc of a new function URL, as the caller specified it or as in responses. A URL without NetConfig can
 * be reached from the internet.
 *
 * @throws {ApiError} InvalidParameterValue.TriggerDesc
 */
export function httpDesc(context: ScfContext, text: string | undefined): string {
  const desc = parseMembers(context, text ?? '{}')
  const { AuthType = 'NONE', NetConfig = { EnableExtranet: true }, CorsConfig } = desc
  if (typeof AuthType !== 'string' || !authTypes.includes(AuthType)) {
    throw triggerDescError(context, 'TriggerDesc', 'AuthType', `one of ${authTypes.join(', ')}`)
  }
  // The address depends on how callers reach the emulator.
  const { ExtranetUrl: _, ...netConfig } = checkMembers(context, 'TriggerDesc', 'NetConfig', NetConfig)
  const { EnableIntranet = false, EnableExtranet = false } = netConfig
  for (const [name, value] of Object.entries({ EnableIntranet, EnableExtranet })) {
    if (typeof value === 'boolean') continue
    throw triggerDescError(context, 'TriggerDesc', `NetConfig.${name}`, 'true or false')
  }
  if (CorsConfig !== undefined) checkMembers(context, 'TriggerDesc', 'CorsConfig', CorsConfig)
  return JSON.stringify({
    ...desc,
    AuthType,
    NetConfig: {
      ...netConfig,
      EnableIntranet,
      EnableExtranet,
    },
  })
}
