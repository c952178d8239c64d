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

    getTempCosInfo({ ObjectPath: object }, context) {
      const { temporaryUploads } = emulator
      if (!temporaryUploads) {
        throw apiError(
          context,
          ['UnsupportedOperation'],
          'No package can be uploaded, because COS is not emulated. Start the emulator with --companions cos or the option companions: ["cos"], or send the package in ZipFile.',
        )
      }
      const date = new Date(context.now).toISOString().slice(0, 10)
      return {
        Date: date,
        Sign: temporaryUploads.allow(context.account, `${date}/${object}`, context.now),
      }
    },
  }
}
