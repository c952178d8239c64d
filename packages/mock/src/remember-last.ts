/**
 * Wraps a pure function of a text so that it is not called again while the text stays the same. Most callers send the same
 * Host with each request.
 */
export function rememberLast<Result>(compute: (text: string) => Result): (text: string) => Result {
  let last: { readonly text: string; readonly result: Result } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, result: compute(text) }
    return last.result
  }
}
