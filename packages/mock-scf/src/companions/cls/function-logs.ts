import type { Emulator } from '../../emulator.js'
import { durationBetween } from '../../invocation/duration.js'
import { functionPath, namespacePath } from '../../store/paths.js'
import { messageField } from './query.js'

/** A log of a function: a line that an invocation has logged. */
export interface FunctionLog {
  /** In milliseconds since 1970. */
  readonly time: number
  readonly requestId: string
  /** The position of the line in the log of the invocation. */
  readonly line: number
  readonly fields: Readonly<Record<string, string | number>>
}

/** Lists the logs of the functions of a region that send them to a topic, oldest first. */
export function functionLogs({ tables }: Emulator, region: string, topicId: string): FunctionLog[] {
  const logs: FunctionLog[] = []
  for (const namespace of tables.namespaces.all(region).keys()) {
    for (const name of tables.functions.all(namespacePath(region, namespace)).keys()) {
      const path = functionPath(region, namespace, name)
      for (const record of tables.invocations.all(path).values()) {
        const { requestId, version, result, started } = record
        // An asynchronous event that is still running has no logs yet.
        if (!result || record.asyncStatus === 'RUNNING') continue
        const configuration = tables.versions.get(path, version)
        if (configuration?.clsTopicId !== topicId) continue
        const common = {
          SCF_Namespace: namespace,
          SCF_FunctionName: name,
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
        }
        for (const [line, text] of result.log.split('\n').entries()) {
          logs.push({ time: result.ended, requestId, line, fields: { ...common, [messageField]: text } })
        }
      }
    }
  }
  return logs.sort((a, b) => a.time - b.time)
}
