/** The data of a run that its log contains. */
export interface Execution {
  readonly requestId: string
  /** The lines that the function logged. */
  readonly lines: readonly string[]
  /** The report of the failure; undefined if the run succeeded. */
  readonly report: string | undefined
  /** In milliseconds. */
  readonly duration: number
  /** In MB. */
  readonly memorySize: number
  /** In bytes. */
  readonly memUsage: number
}

/** Formats the log of a run as the product does: the function's lines, enclosed in lines about the run. */
export function executionLog({
  requestId,
  lines,
  report,
  duration,
  memorySize,
  memUsage,
}: Execution): string {
  const used = Number((memUsage / 1024 / 1024).toFixed(4))
  const time = Number(duration.toFixed(2))
  return [
    `START RequestId: ${requestId}`,
    `Event RequestId: ${requestId}`,
    ...lines,
    ...(report === undefined ? [] : [`ERROR RequestId:${requestId} Result:${report}`]),
    `END RequestId: ${requestId}`,
    `Report RequestId: ${requestId} Duration:${time}ms Memory:${memorySize}MB MemUsage:${used}MB`,
  ].join('\n')
}
