import type { AdviceOnSize, DescribeCause, IsUnsent } from './explain.js'

// Errors of web runtimes have neither causes nor codes.
export const describeCause: DescribeCause = (error) => String(Object(error).message)

export const adviceOnSize: AdviceOnSize = () => ''

export const isUnsent: IsUnsent = () => false
