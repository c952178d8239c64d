import { Stages } from '@tc3/generator'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkSource } from '../dist/check.js'
import { product } from './breakages/breakages.js'
import { readSpec } from './spec-texts.js'

const spec = readSpec(new URL('./breakages/spec/', import.meta.url), product)

interface Release {
  readonly release: number | 'existing'
  readonly time: string
}

/** Releases with the given numbers, one a day. */
function releases(...numbers: (number | 'existing')[]): Release[] {
  const newest = Date.parse('2022-01-01T00:00:00Z')
  return numbers.map((release, index) => {
    const time = new Date(newest - index * 24 * 60 * 60 * 1000).toISOString().slice(0, 19).replace('T', ' ')
    return { release, time }
  })
}

/** The numbers from the newest release to the oldest. */
function countdown(from: number, to: number): number[] {
  return Array.from({ length: from - to + 1 }, (_, index) => from - index)
}

/** The problems of a history: the index of the release of each, with its message. */
async function problemsOf(
  history: readonly Release[],
): Promise<(readonly [index: number, message: string])[]> {
  const lines = history.map(({ release, time }) => `  - release: ${release}\n    time: "${time}"\n`)
  const files = spec.with(`${product}/history.yaml`, `releases:\n${lines.join('')}`)
  const { diagnostics } = await checkSource(files.source(), new Stages(() => 0))
  return diagnostics.map(({ position, message }) => [Math.floor((position.line - 2) / 2), message] as const)
}

describe('the numbers of releases', () => {
  it('may begin and end anywhere', async () => {
    expect(await problemsOf(releases(...countdown(22, 2), 'existing'))).toEqual([])
    expect(await problemsOf(releases(7, 6, 5))).toEqual([])
    expect(await problemsOf(releases('existing'))).toEqual([])
    expect(await problemsOf(releases(9))).toEqual([])
  })

  it.each([
    ['a wrong one', [22, 21, 20, 91, 18, 17], [[3, 'Expected release 19, but found release 91.']]],
    ['a wrong newest one', [32, 21, 20, 19], [[0, 'Expected release 22, but found release 32.']]],
    ['a newest one that is too small', [12, 21, 20, 19], [[0, 'Expected release 22, but found release 12.']]],
    ['a wrong oldest one', [6, 5, 4, 9], [[3, 'Expected release 3, but found release 9.']]],
    ['a missing one', [22, 21, 19, 18, 17], [[2, 'Expected release 20, but found release 19.']]],
    ['two missing ones', [22, 21, 18, 17, 16], [[2, 'Expected release 20, but found release 18.']]],
    ['a repeated one', [22, 21, 21, 20, 19], [[2, 'Release 21 is listed twice.']]],
    ['a repeated one at the end', [22, 21, 20, 20], [[3, 'Release 20 is listed twice.']]],
    ['one in the wrong place', [22, 21, 12, 20, 19, 18], [[2, 'Release 12 is not between its neighbours.']]],
    [
      'two that are exchanged',
      [22, 20, 21, 19, 18],
      [
        [1, 'Expected release 21, but found release 20.'],
        [2, 'Expected release 20, but found release 21.'],
      ],
    ],
    [
      'two wrong ones',
      [22, 99, 20, 19, 98, 17],
      [
        [1, 'Expected release 21, but found release 99.'],
        [4, 'Expected release 18, but found release 98.'],
      ],
    ],
  ] as const)('are reported for %s', async (_, numbers, expected) => {
    const found = await problemsOf(releases(...numbers))
    expect(found).toEqual(expected.map(([index, message]) => [index, expect.stringContaining(message)]))
  })

  it('are reported only where one of many is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 3, max: 60 }),
        fc.nat(),
        fc.integer({ min: 2, max: 200 }),
        async (length, at, wrong) => {
          const numbers = countdown(length + 1, 2)
          const index = at % length
          fc.pre(numbers[index] !== wrong)
          numbers[index] = wrong
          expect((await problemsOf(releases(...numbers))).map(([found]) => found)).toEqual([index])
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the times of releases', () => {
  it('are reported only where one of many is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 3, max: 40 }),
        fc.nat(),
        fc.boolean(),
        async (length, at, isLate) => {
          const history = releases(...countdown(length + 1, 2))
          const index = at % length
          // The newest may be later, and the oldest earlier.
          fc.pre(isLate ? index > 0 : index < length - 1)
          history[index] = {
            release: history[index]?.release ?? 2,
            time: isLate ? '2023-01-01 00:00:00' : '2011-01-01 00:00:00',
          }
          const found = await problemsOf(history)
          expect(found.map(([, message]) => message)).toEqual([
            expect.stringContaining('but the newest release comes first.'),
          ])
          // Of two releases that are in the wrong order, either may be the wrong one.
          if (length > 3 && index > 1 && index < length - 2) expect(found[0]?.[0]).toBe(index)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('may be equal', async () => {
    expect(
      await problemsOf(releases(4, 3, 2).map(({ release }) => ({ release, time: '2022-01-01 00:00:00' }))),
    ).toEqual([])
  })
})
