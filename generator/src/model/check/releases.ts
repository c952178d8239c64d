import type { Report } from '../../diagnostics/report.js'
import type { HistoryDocument } from '../../spec/definitions/history.js'
import type { ParsedFile } from '../../spec/spec.js'
import { outliers } from './outliers.js'

/** Checks that the releases are in order, the newest one first. */
export function checkReleases(
  { source, content: { releases } }: ParsedFile<HistoryDocument>,
  report: Report,
): void {
  checkNumbers()
  checkTimes()

  function checkNumbers() {
    const numbered: { readonly release: number; readonly index: number }[] = []
    for (const [index, { release }] of releases.entries()) {
      if (release !== 'existing') numbered.push({ release, index })
      else if (index < releases.length - 1) {
        report.add('first-release', source.valueAt(['releases', index, 'release']))
      }
    }
    const found = outliers(numbered, (earlier, later, distance) => {
      const difference = earlier.release - later.release
      return difference >= 1 && difference <= distance
    })
    for (const { index, before, after } of found) {
      const entry = numbered[index]
      if (entry === undefined) continue
      const position = source.valueAt(['releases', entry.index, 'release'])
      const newer = before === undefined ? undefined : numbered[before]?.release
      const older = after === undefined ? undefined : numbered[after]?.release
      const expected =
        newer === undefined
          ? older === undefined
            ? entry.release
            : older + (after ?? index) - index
          : newer - (index - (before ?? index))
      if (entry.release === newer || entry.release === older) {
        report.add('repeated-release', position, entry.release)
      } else if (older !== undefined && expected <= older) {
        report.add('misplaced-release', position, entry.release)
      } else report.add('release-order', position, entry.release, expected)
    }
  }

  function checkTimes() {
    for (const { index, before, after } of outliers(releases, (earlier, later) =>
      isInOrder(earlier.time, later.time),
    )) {
      const time = releases[index]?.time ?? ''
      const newer = before === undefined ? undefined : releases[before]?.time
      const older = after === undefined ? undefined : releases[after]?.time
      const position = source.valueAt(['releases', index, 'time'])
      if (newer !== undefined && !isInOrder(newer, time))
        report.add('release-time', position, time, 'after', newer)
      else if (older !== undefined) report.add('release-time', position, time, 'before', older)
    }
  }
}

/** Whether a time is not before another one. Of a date alone, the time of the day is unknown. */
function isInOrder(newer: string, older: string): boolean {
  const length = Math.min(newer.length, older.length)
  return newer.slice(0, length) >= older.slice(0, length)
}
