/** Splits a text into the beginning that it has in common with another one, the part that differs, and the common end. */
export function splitDifference(
  text: string,
  other: string,
): readonly [begin: string, different: string, end: string] {
  const longest = Math.min(text.length, other.length)
  let begin = 0
  while (begin < longest && text[begin] === other[begin]) begin += 1
  let end = 0
  while (end < longest - begin && text.at(-1 - end) === other.at(-1 - end)) end += 1
  return [text.slice(0, begin), text.slice(begin, text.length - end), text.slice(text.length - end)]
}
