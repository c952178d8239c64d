import { apiError } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { checkDemoId, demoScope } from './demo.js'

/** The handlers of the actions on code that belongs to no function. */
export type CodeHandlers = Pick<ScfHandlers, 'getDemoAddress' | 'getTempCosInfo'>

export function codeHandlers(emulator: Emulator): CodeHandlers {
  return {
    async getDemoAddress({ DemoId: demoId }, context) {
      checkDemoId(context, demoId)
      return { DownloadAddress: await emulator.downloadAddress(context, demoScope, demoId) }
    },

    /** Tools upload the package to the cloud's COS, which cannot be redirected to the emulator. */
    getTempCosInfo(_input, context) {
      throw apiError(
        context,
        ['UnsupportedOperation'],
        'The emulator does not include COS, so that no package can be uploaded to a temporary object. Send the package in ZipFile instead, such as with deployMode zip of @cloudbase/manager-node.',
      )
    },
  }
}
