/** Returns a text that names the causes of an error of a transport, of a request to `host`. It needs redaction. */
export type DescribeCause = (error: unknown, host: string) => string

/**
 * Returns what to do about an input that has more than `limit` bytes, for the end of a sentence. Undefined if
 * the platform gives no advice.
 */
export type AdviceOnSize = (content: string | Uint8Array, limit: number) => string | undefined

/**
 * Returns how invalid credentials differ from a key pair, for the end of a sentence. It quotes no value, only names.
 *
 * @param invalid The names of the members that are missing or invalid.
 */
export type DescribeCredentials = (credentials: unknown, invalid: readonly string[]) => string

/** Whether an error of a transport means that the request certainly did not reach the service; undefined means no. */
export type IsUnsent = (error: unknown) => boolean | undefined
