import type { OnComplete } from '@tc3/mock'
import { scfStatuses } from '../generated/statuses.js'
import { statusCodes } from '../runtime/status-codes.js'
import type { Tables } from '../store/records.js'
import { failureReport } from './failure.js'

/** Creates the callback that completes the execution of an asynchronous event. */
export function asyncEventCompletions(tables: Tables): { readonly 'asyncEvent.RUNNING': OnComplete } {
  return {
    'asyncEvent.RUNNING': (path, requestId, now, failure) => {
      const record = tables.invocations.get(path, requestId)
      if (!record?.result) return
      const outcome = scfStatuses.asyncEvent.outcomes.RUNNING
      const failed = failure !== undefined || record.result.statusCode !== 0
      tables.invocations.put(path, requestId, {
        ...record,
        result: {
          ...record.result,
          ended: Math.max(now, record.result.ended),
          ...(failure && {
            statusCode: statusCodes.functionError,
            retMsg: failureReport({ message: failure.message }, requestId),
          }),
        },
        asyncStatus: (failed ? outcome.failure : outcome.success)[0],
      })
    },
  }
}
