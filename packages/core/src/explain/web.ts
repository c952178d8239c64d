import type { DescribeCause, DescribeCredentials } from './explain.js'

// Errors of web runtimes have neither causes nor codes.
export const describeCause: DescribeCause = (error) => String(Object(error).message)

export const describeCredentials: DescribeCredentials = () => '; those of an emulator are cloud.credentials'

// Bundlers remove calls of empty functions.

export function adviceOnSize(): undefined {}

export function isUnsent(): undefined {}
