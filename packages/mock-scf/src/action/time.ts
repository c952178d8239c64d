import { requestDate } from '@tc3/core/signing'

/**
 * Formats a time as SCF does: `YYYY-MM-DD HH:mm:ss`. The documentation names no time zone. The emulator uses UTC, so
 * that its responses are the same on every machine.
 *
 * @param time In milliseconds since 1970.
 */
export function formatTime(time: number): string {
  const seconds = Math.floor(time / 1000)
  const secondOfDay = ((seconds % secondsPerDay) + secondsPerDay) % secondsPerDay
  const minutes = Math.floor(secondOfDay / 60)
  const parts = [Math.floor(minutes / 60), minutes % 60, secondOfDay % 60].map(twoDigits)
  return `${requestDate(seconds)} ${parts.join(':')}`
}

const secondsPerDay = 86_400

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}

/**
 * Parses a time in the format of SCF.
 *
 * @returns Milliseconds since 1970; undefined if the time is invalid, such as February 30.
 */
export function parseTime(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text)) return undefined
  const time = Date.parse(`${text.replace(' ', 'T')}Z`)
  return Number.isNaN(time) || formatTime(time) !== text ? undefined : time
}
