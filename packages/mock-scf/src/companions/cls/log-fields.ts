import { durationBetween } from '../../invocation/duration.js'
import type { LogLine } from '../logs/function-logs.js'
import type { Fields } from '../logs/query.js'

/** The field with the text of a log. */
export const messageField = 'SCF_Message'

/** Returns the fields of a log of a function, as SCF sends them to the log service. */
export function logFields({ namespace, functionName, record, result, text }: LogLine): Fields {
  const { requestId, version, started } = record
  return {
    SCF_Namespace: namespace,
    SCF_FunctionName: functionName,
    SCF_Qualifier: version,
    SCF_RequestId: requestId,
    SCF_StartTime: started,
    SCF_LogTime: result.ended,
    SCF_Duration: durationBetween(started, result.ended),
    SCF_MemUsage: result.memUsage,
    SCF_RetryNum: result.retryNum,
    SCF_StatusCode: result.statusCode === 0 ? 200 : result.statusCode,
    SCF_Level: 'INFO',
    SCF_Type: 'Custom',
    [messageField]: text,
  }
}
