/**
 * Writes a time as SCF does: `YYYY-MM-DD HH:mm:ss`. The documentation names no time zone; this is UTC, so that the
 * emulator answers alike on every machine.
 *
 * @param time In milliseconds since 1970.
 */
export function formatTime(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ')
}
