import { createStore, createTransitions, type Duration } from '@tc3/mock'
import { describe, expect, it } from 'vitest'

type Kind = 'lamp.Lighting'
const region = 'account/region'

/** Creates lamps that are lit by a status transition. */
function createRoom(duration?: Duration) {
  const store = createStore()
  const lamps = store.table<string>('lamps')
  const transitions = createTransitions<Kind>(
    store,
    {
      'lamp.Lighting': (scope, key, now, failure) =>
        lamps.put(scope, key, failure ? `broken: ${failure.code}` : `lit at ${now}`),
    },
    duration && { 'lamp.Lighting': duration },
  )
  const light = (key: string, now: number) =>
    store.change(() => {
      lamps.put(region, key, 'lighting')
      transitions.begin('lamp.Lighting', region, region, key, now)
    })
  return { store, transitions, light, lamp: (key: string) => lamps.get(region, key) }
}

describe('a transition', () => {
  it('takes no time by default', () => {
    const { light, lamp } = createRoom()
    light('hall', 1)
    expect(lamp('hall')).toBe('lit at 1')
  })

  it('completes at its due time, even if it is settled later', () => {
    const { light, lamp, transitions } = createRoom({ ms: 100 })
    light('hall', 1)
    transitions.settle(region, 100)
    expect(lamp('hall')).toBe('lighting')
    transitions.settle('account/elsewhere', 500)
    expect(lamp('hall')).toBe('lighting')
    transitions.settle(region, 500)
    expect(lamp('hall')).toBe('lit at 101')
  })

  it('completes after the given number of reads', () => {
    const { light, lamp, transitions } = createRoom({ reads: 2 })
    light('hall', 1)
    const seen = [2, 3, 4, 5].map((now) => {
      transitions.read(region, region, 'hall', now)
      return lamp('hall')
    })
    expect(seen).toEqual(['lighting', 'lighting', 'lit at 4', 'lit at 4'])
  })

  it('is cancelled if another one deletes its resource', () => {
    const store = createStore()
    const lamps = store.table<string>('lamps')
    const [house, shed] = [`${region}/house`, `${region}/shed`]
    const transitions = createTransitions<Kind | 'house.Burning'>(
      store,
      {
        'lamp.Lighting': (scope, key) => lamps.put(scope, key, 'lit'),
        'house.Burning': (_scope, key, _now, _failure, cancelAll) => cancelAll(`${region}/${key}`),
      },
      { 'lamp.Lighting': { ms: 100 }, 'house.Burning': { ms: 99 } },
    )
    store.change(() => {
      for (const scope of [house, shed]) transitions.begin('lamp.Lighting', region, scope, 'hall', 1)
      transitions.begin('house.Burning', region, region, 'house', 1)
    })
    transitions.settle(region, 500)
    expect([house, shed].map((scope) => lamps.get(scope, 'hall'))).toEqual([undefined, 'lit'])
    expect([...transitions.pending(region)]).toEqual([])
  })

  it('fails the given number of times, then succeeds', () => {
    const { light, lamp, transitions } = createRoom({ ms: 100 })
    transitions.control.fail('lamp.Lighting', { code: 'Fuse', times: 2 })
    for (const [index, key] of ['a', 'b', 'c'].entries()) light(key, index)
    transitions.settle(region, 1000)
    expect(['a', 'b', 'c'].map(lamp)).toEqual(['broken: Fuse', 'broken: Fuse', 'lit at 102'])
  })

  it('has the duration that was set before it began, until that is reset', () => {
    const { light, lamp, transitions } = createRoom()
    transitions.control.set('lamp.Lighting', { ms: 100 })
    transitions.control.fail('lamp.Lighting')
    light('a', 1)
    expect(lamp('a')).toBe('lighting')
    transitions.control.reset()
    light('b', 1)
    expect(lamp('b')).toBe('lit at 1')
    transitions.settle(region, 101)
    expect(lamp('a')).toBe('broken: InternalError')
  })

  it('fails as often as each failure says, in the order of the failures', () => {
    const { light, lamp, transitions } = createRoom()
    transitions.control.fail('lamp.Lighting', { code: 'First' })
    transitions.control.fail('lamp.Lighting', { code: 'Second' })
    for (const key of ['a', 'b', 'c']) light(key, 1)
    expect(['a', 'b', 'c'].map(lamp)).toEqual(['broken: First', 'broken: Second', 'lit at 1'])
  })

  it('has its first duration, and no failure, after a reset', () => {
    const { light, lamp, transitions } = createRoom({ ms: 100 })
    transitions.control.set('lamp.Lighting', 'instant')
    transitions.control.fail('lamp.Lighting', { times: 9 })
    transitions.control.reset()
    light('hall', 1)
    expect(lamp('hall')).toBe('lighting')
    transitions.settle(region, 101)
    expect(lamp('hall')).toBe('lit at 101')
  })

  it('completes before those that are due later, whichever began first', () => {
    const completed: string[] = []
    const store = createStore()
    const transitions = createTransitions<Kind>(store, {
      'lamp.Lighting': (_scope, key, now) => completed.push(`${key} ${now}`),
    })
    for (const [key, ms] of [
      ['late', 300],
      ['early', 100],
      ['between', 200],
      ['never', 900],
    ] as const) {
      transitions.control.set('lamp.Lighting', { ms })
      store.change(() => transitions.begin('lamp.Lighting', region, region, key, 0))
    }
    transitions.settle(region, 300)
    expect(completed).toEqual(['early 100', 'between 200', 'late 300'])
  })

  it('must exist and have a valid duration', () => {
    const { transitions, light, lamp } = createRoom()
    const { control } = transitions
    const asJavaScript = (text: string) => JSON.parse(text)
    const mistakes: [() => void, RegExp][] = [
      [
        () => control.set(asJavaScript('"lamp.Lightning"'), { ms: 1 }),
        /^There is no transient status lamp\.Lightning\. Did you mean lamp\.Lighting\?$/,
      ],
      [() => control.fail(asJavaScript('"door.Opening"')), /^There is no transient status door\.Opening\.$/],
      [
        () => control.set('lamp.Lighting', asJavaScript('{ "seconds": 3 }')),
        /^The duration of lamp\.Lighting must be "instant", an object with reads or an object with ms, but is an object with seconds\.$/,
      ],
      [
        () => control.set('lamp.Lighting', asJavaScript('{ "reads": "3" }')),
        /^The duration of lamp\.Lighting: reads must be a number, but is "3"\.$/,
      ],
      [() => control.set('lamp.Lighting', { reads: 0.5 }), /reads must be a whole number, but is 0\.5\.$/],
      [
        () => control.fail('lamp.Lighting', { times: 0 }),
        /^The failure: times must be at least 1, but is 0\.$/,
      ],
      [() => createRoom({ ms: -1 }), /^The duration of lamp\.Lighting: ms must be at least 0, but is -1\.$/],
    ]
    for (const [mistake, message] of mistakes) {
      expect(mistake).toThrow(TypeError)
      expect(mistake).toThrow(message)
    }
    light('hall', 1)
    expect(lamp('hall')).toBe('lit at 1')
  })

  it('can be cancelled', () => {
    const { store, light, lamp, transitions } = createRoom({ ms: 100 })
    light('hall', 1)
    store.change(() => transitions.cancel(region, region, 'hall'))
    transitions.settle(region, 500)
    expect(lamp('hall')).toBe('lighting')
  })

  it('is undone with the change that began it', () => {
    const { store, light, transitions, lamp } = createRoom({ ms: 100 })
    expect(() =>
      store.change(() => {
        light('hall', 1)
        throw new Error('no')
      }),
    ).toThrow('no')
    transitions.settle(region, 500)
    expect(lamp('hall')).toBeUndefined()
  })
})
