/** Parses JSON; integers beyond 2^53 become bigints. */
export type ParseJson = (text: string) => unknown

/** Serializes JSON; bigints become integers. */
export type StringifyJson = (value: object) => string
