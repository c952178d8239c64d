/**
 * Writes a time as SCF does: `YYYY-MM-DD HH:mm:ss`. The documentation names no time zone; this is UTC, so that the
 * emulator answers alike on every machine.
 *
 * @param time In milliseconds since 1970.
 */
export function formatTime(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ')
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
