/** Whether a text is a date of the calendar, such as 2017-03-12. */
export function isRealDate(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  // The constructor turns 2023-02-30 into 2023-03-02.
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Whether a text is a time of the calendar, such as 2023-05-05 10:16:45. */
export function isRealTime(text: string): boolean {
  const [date = '', time = '', ...rest] = text.split(' ')
  return rest.length === 0 && isRealDate(date) && /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time)
}
