import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cronProblem } from '../src/action/cron.js'
import { createSchedule } from '../src/trigger/schedule.js'

/** 2020-01-01 00:00:00 in UTC+8. */
const start = Date.UTC(2019, 11, 31, 16)

/** Returns the first times after `start` as local times of UTC+8. */
function times(expression: string, count: number): string[] {
  const schedule = createSchedule(expression)
  const found: string[] = []
  for (
    let time = schedule.next(start - 1);
    time !== undefined && found.length < count;
    time = schedule.next(time)
  ) {
    found.push(new Date(time + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' '))
  }
  return found
}

describe('the schedule of a timer', () => {
  it.each([
    ['0 0 12 LW,10 * * *', ['2020-01-10 12:00:00', '2020-01-31 12:00:00', '2020-02-10 12:00:00']],
    ['0 0 12 LW,LW * * *', ['2020-01-31 12:00:00', '2020-02-28 12:00:00']],
    ['0 0 12 * * L *', ['2020-01-04 12:00:00', '2020-01-11 12:00:00']],
    ['0 0 12 * * 5L *', ['2020-01-31 12:00:00', '2020-02-28 12:00:00']],
    ['0 0 12 ? * 2#1 *', ['2020-01-07 12:00:00', '2020-02-04 12:00:00']],
    ['0 0 12 15W * ? *', ['2020-01-15 12:00:00', '2020-02-14 12:00:00']],
    ['5/70 0 0 1 */13 ? */200', []],
    ['5/70 0 0 1 */13 ? *', ['2020-01-01 00:00:05', '2021-01-01 00:00:05']],
    ['0 10-20/99 0 1 1 ? *', ['2020-01-01 00:10:00', '2021-01-01 00:10:00']],
    [
      '0 15 10 * * mon-FRI *',
      ['2020-01-01 10:15:00', '2020-01-02 10:15:00', '2020-01-03 10:15:00', '2020-01-06 10:15:00'],
    ],
    // Either day will do.
    ['0 0 0 13 * FRI *', ['2020-01-03 00:00:00', '2020-01-10 00:00:00', '2020-01-13 00:00:00']],
    ['0 0 0 30 2 ? *', []],
  ])('%s', (expression, expected) => {
    expect(cronProblem(expression)).toBeUndefined()
    expect(times(expression, Math.max(expected.length, 1))).toEqual(expected)
  })

  it('exists for every expression that is accepted', () => {
    const field = (min: number, max: number, words: readonly string[] = []) => {
      const value = fc.integer({ min, max }).map(String)
      const step = fc.integer({ min: 1, max: 200 })
      const element = fc.oneof(
        fc.constantFrom('*', ...words),
        value,
        value.map((number) => `0${number}`),
        fc.tuple(fc.oneof(fc.constant('*'), value), step).map(([from, by]) => `${from}/${by}`),
        fc
          .tuple(value, value, fc.option(step))
          .map(([from, to, by]) => `${from}-${to}${by === null ? '' : `/${by}`}`),
        fc.tuple(value, fc.constantFrom('W', 'L', '#1', '#5')).map(([number, form]) => `${number}${form}`),
      )
      return fc.array(element, { minLength: 1, maxLength: 3 }).map((elements) => elements.join(','))
    }
    const expression = fc
      .tuple(
        field(0, 59),
        field(0, 59),
        field(0, 23),
        field(1, 31, ['?', 'L', 'LW']),
        field(1, 12, ['JAN', 'dec']),
        field(0, 6, ['?', 'L', 'SUN', 'sat']),
        field(1970, 2099),
      )
      .map((fields) => fields.join(' '))
    fc.assert(
      fc.property(expression, (text) => {
        fc.pre(cronProblem(text) === undefined)
        const next = createSchedule(text).next(start)
        if (next !== undefined) expect(next).toBeGreaterThan(start)
      }),
      { numRuns: 500, maxSkipsPerRun: 1000 },
    )
  })
})
