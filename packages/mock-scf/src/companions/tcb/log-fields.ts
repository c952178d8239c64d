import type { LogLine } from '../logs/function-logs.js'
import type { Fields } from '../logs/query.js'

/** The field with the text of a log. */
export const messageField = 'msg'

/** The lines that are the platform's own. */
const platformLine = /^(?:START|END|Report|Init Report|Event|Response|ERROR) RequestId: ?/

/** Returns the fields of a log of a function, as CloudBase documents them. */
export function logFields({ functionName, record, result, text }: LogLine): Fields {
  const { requestId, version } = record
  return {
    src: platformLine.test(text) ? 'system' : 'app',
    level: result.statusCode === 0 ? 'info' : 'error',
    function_name: functionName,
    qualifier: version,
    request_id: requestId,
    requestId,
    [messageField]: text,
  }
}
