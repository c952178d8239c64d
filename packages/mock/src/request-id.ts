/**
 * Makes a RequestId: a UUID of version 4.
 *
 * @param random Gives numbers from 0 up to, but not including, 1, as `Math.random` does.
 */
export function requestId(random: () => number): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) => {
    const digit = Math.floor(random() * 16)
    // The variant of RFC 9562: the first digit of the fourth group is 8, 9, a or b.
    return (place === 'y' ? 8 + (digit % 4) : digit).toString(16)
  })
}
