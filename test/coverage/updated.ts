import type { Chapter } from './book.js'

/** The difference between the times of the last update, if any. */
export function differentTimes(specified: { readonly updated: string }, { updated }: Chapter): string[] {
  return specified.updated === updated ? [] : [`updated ${specified.updated}, in the book ${updated}`]
}
