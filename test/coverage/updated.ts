import type { Chapter } from './book.js'

/** When a chapter was last updated, where the spec has another time. */
export function differentTimes(specified: { readonly updated: string }, { updated }: Chapter): string[] {
  return specified.updated === updated ? [] : [`updated ${specified.updated}, in the book ${updated}`]
}
