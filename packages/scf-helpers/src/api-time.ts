/** The form of times of SCF: `2017-05-16 20:00:00`, without a zone. */
const form = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/

const hour = 3_600_000

/**
 * Formats a time as SCF does.
 *
 * @param time In milliseconds since 1970.
 * @param utcOffset Of the zone of the result, in hours.
 */
export function formatTime(time: number, utcOffset: number): string {
  return new Date(time + utcOffset * hour).toISOString().slice(0, 19).replace('T', ' ')
}

/**
 * Parses a time of SCF.
 *
 * @param utcOffset Of the zone of the text, in hours.
 * @returns Milliseconds since 1970; undefined if the text is not a time.
 */
export function parseTime(text: string, utcOffset: number): number | undefined {
  const [digits] = form.exec(text) ?? []
  if (digits === undefined) return undefined
  const time = Date.parse(`${digits.replace(' ', 'T')}Z`) - utcOffset * hour
  return Number.isNaN(time) ? undefined : time
}
