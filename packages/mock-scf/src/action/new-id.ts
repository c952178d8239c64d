/**
 * Returns eight random lowercase letters and digits, as in the identifiers of services and APIs of API Gateway.
 *
 * @param random Returns a number from 0 up to, but not including, 1.
 */
export function newId(random: () => number): string {
  return Array.from({ length: 8 }, () => Math.floor(random() * 36).toString(36)).join('')
}
