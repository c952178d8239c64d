import { requestDate } from '@tc3/core/signing'

/**
 * Writes a time as SCF does: `YYYY-MM-DD HH:mm:ss`. The documentation names no time zone; this is UTC, so that the
 * emulator answers alike on every machine.
 *
 * @param time In milliseconds since 1970.
 */
export function formatTime(time: number): string {
  const seconds = Math.floor(time / 1000)
  const ofDay = ((seconds % secondsADay) + secondsADay) % secondsADay
  const minutes = Math.floor(ofDay / 60)
  return `${requestDate(seconds)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(ofDay % 60)}`
}

const secondsADay = 86_400
function two(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}

/**
 * Reads a time as SCF writes it.
 *
 * @returns Milliseconds since 1970; undefined where it is none, such as the 30th of February.
 */
export function parseTime(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text)) return undefined
  const time = Date.parse(`${text.replace(' ', 'T')}Z`)
  return Number.isNaN(time) || formatTime(time) !== text ? undefined : time
}
