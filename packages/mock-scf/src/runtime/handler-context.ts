import type { CodeRun } from './code-run.js'

/** Returns the members of a handler's context that are data. */
export function handlerContext(run: CodeRun): Record<string, unknown> {
  return {
    memory_limit_in_mb: run.memorySize,
    time_limit_in_ms: run.timeout * 1000,
    request_id: run.requestId,
    environment: JSON.stringify({ SCF_NAMESPACE: run.namespace, ...run.environment }),
    environ: Object.entries({ SCF_NAMESPACE: run.namespace, ...run.environment })
      .map(([name, value]) => `${name}=${value}`)
      .join(';'),
    function_version: run.version,
    function_name: run.functionName,
    namespace: run.namespace,
    tencentcloud_region: run.region,
    tencentcloud_appid: run.account,
    tencentcloud_uin: run.account,
  }
}
