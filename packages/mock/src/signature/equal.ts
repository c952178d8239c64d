/** Compares two texts in a time that tells nothing about where they differ. */
export function equal(expected: string, received: string): boolean {
  let difference = expected.length ^ received.length
  for (let index = 0; index < received.length; index++) {
    difference |= expected.charCodeAt(index % expected.length) ^ received.charCodeAt(index)
  }
  return difference === 0
}
