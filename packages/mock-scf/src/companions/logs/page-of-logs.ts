/** The most results that pages can reach. */
const maxResults = 10_000

/** The page that a caller asks for. */
export interface LogPageOptions {
  readonly sort: string | undefined
  readonly limit: number
  /** That of the response with the page before. */
  readonly context: string | undefined
  /** The position at which the page begins, if there is no context. */
  readonly offset?: number
}

/** A page of logs. */
export interface LogPage<Log> {
  readonly results: readonly Log[]
  /** The context that asks for the next page; empty if this is the last one. */
  readonly context: string
  readonly isLast: boolean
}

/**
 * Returns a page of logs.
 *
 * @param logs All that match, oldest first.
 * @returns Undefined if the context is not that of a response.
 */
export function pageOfLogs<Log>(
  logs: readonly Log[],
  { sort, limit, context, offset = 0 }: LogPageOptions,
): LogPage<Log> | undefined {
  if (context && !/^\d{1,5}$/.test(context)) return undefined
  const start = context ? Number(context) : offset
  const end = Math.min(start + Math.max(limit, 0), maxResults)
  const isLast = end >= Math.min(logs.length, maxResults)
  const ordered = sort === 'desc' ? logs.toReversed() : logs
  return { results: ordered.slice(start, end), context: isLast ? '' : String(end), isLast }
}
