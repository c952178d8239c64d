/**
 * Returns eight random lowercase letters and digits, as in the identifiers of services and APIs of API Gateway.
 *
 * @param random Returns a number from 0 up to, but not including, 1.
 */
export function newId(random: () => number): string {
  return Array.from({ length: 8 }, () => Math.floor(random() * 36).toString(36)).join('')
}

/**
 * Returns a random UUID of version 4, as in the identifiers of log sets and topics.
 *
 * @param random Returns a number from 0 up to, but not including, 1.
 */
export function newUuid(random: () => number): string {
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', () => Math.floor(random() * 16).toString(16))
}
