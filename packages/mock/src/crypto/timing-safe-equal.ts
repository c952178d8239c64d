/**
 * Compares two strings in a time that does not depend on the position of the first difference. The time does depend on
 * whether the lengths are equal.
 */
export function timingSafeEqual(expected: string, received: string): boolean {
  if (expected.length !== received.length) return false
  let difference = 0
  for (let index = 0; index < expected.length; index++) {
    difference |= expected.charCodeAt(index) ^ received.charCodeAt(index)
  }
  return difference === 0
}
