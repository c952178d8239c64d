/** Returns a text that names the causes of an error of a transport, of a request to `host`. It needs redaction. */
export type DescribeCause = (error: unknown, host: string) => string

/** Returns what to do about an input that has more than `limit` bytes, for the end of a sentence. */
export type AdviceOnSize = (content: string | Uint8Array, limit: number) => string

/** Whether an error of a transport means that the request certainly did not reach the service. */
export type IsUnsent = (error: unknown) => boolean
