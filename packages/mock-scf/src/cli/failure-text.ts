/**
 * Describes the report of a failed run for people: the status code, the message, and the stack trace if there is one.
 *
 * @param report The JSON that the result has in place of the return value.
 */
export function describeFailure(report: string): string {
  const { statusCode, errorMessage, stackTrace } = parseObject(report)
  if (statusCode === undefined) return report
  return [`Failed with the status code ${statusCode}: ${errorMessage}`, stackTrace]
    .filter((text) => text !== undefined)
    .join('\n')
    .trimEnd()
}

function parseObject(json: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(json))
  } catch {
    return {}
  }
}
