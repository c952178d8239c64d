import { createStore, createTransitions, type Duration } from '@tc3/mock'
import { describe, expect, it } from 'vitest'

type Kind = 'lamp.Lighting'
const region = 'account/region'

/** A lamp that is lit by a change of status. */
function room(duration?: Duration) {
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

describe('a change of status', () => {
  it('takes no time by default', () => {
    const { light, lamp } = room()
    light('hall', 1)
    expect(lamp('hall')).toBe('lit at 1')
  })

  it('ends on the clock, at its own time, however late that is noticed', () => {
    const { light, lamp, transitions } = room({ ms: 100 })
    light('hall', 1)
    transitions.settle(region, 100)
    expect(lamp('hall')).toBe('lighting')
    transitions.settle('account/elsewhere', 500)
    expect(lamp('hall')).toBe('lighting')
    transitions.settle(region, 500)
    expect(lamp('hall')).toBe('lit at 101')
  })

  it('ends once it was read so often', () => {
    const { light, lamp, transitions } = room({ reads: 2 })
    light('hall', 1)
    const seen = [2, 3, 4, 5].map((now) => {
      transitions.read(region, region, 'hall', now)
      return lamp('hall')
    })
    expect(seen).toEqual(['lighting', 'lighting', 'lit at 4', 'lit at 4'])
  })

  it('ends nothing of what is gone with another', () => {
    const store = createStore()
    const lamps = store.table<string>('lamps')
    const [house, shed] = [`${region}/house`, `${region}/shed`]
    const transitions = createTransitions<Kind | 'house.Burning'>(
      store,
      {
        'lamp.Lighting': (scope, key) => lamps.put(scope, key, 'lit'),
        'house.Burning': (_scope, key, _now, _failure, forget) => forget(`${region}/${key}`),
      },
      { 'lamp.Lighting': { ms: 100 }, 'house.Burning': { ms: 99 } },
    )
    store.change(() => {
      for (const scope of [house, shed]) transitions.begin('lamp.Lighting', region, scope, 'hall', 1)
      transitions.begin('house.Burning', region, region, 'house', 1)
    })
    transitions.settle(region, 500)
    expect([house, shed].map((scope) => lamps.get(scope, 'hall'))).toEqual([undefined, 'lit'])
    expect([...transitions.underWay(region)]).toEqual([])
  })

  it('fails as often as ordered, then goes well again', () => {
    const { light, lamp, transitions } = room({ ms: 100 })
    transitions.control.fail('lamp.Lighting', { code: 'Fuse', times: 2 })
    for (const [index, key] of ['a', 'b', 'c'].entries()) light(key, index)
    transitions.settle(region, 1000)
    expect(['a', 'b', 'c'].map(lamp)).toEqual(['broken: Fuse', 'broken: Fuse', 'lit at 102'])
  })

  it('lasts as the tester says from the next one on, until that is reset', () => {
    const { light, lamp, transitions } = room()
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

  it('is one of the product, and lasts for a time that can be', () => {
    const { transitions, light, lamp } = room()
    const { control } = transitions
    const asJavaScript = (text: string) => JSON.parse(text)
    const mistakes: [() => void, RegExp][] = [
      [
        () => control.set(asJavaScript('"lamp.Lightning"'), { ms: 1 }),
        /^There is no passing status lamp\.Lightning\. Did you mean lamp\.Lighting\?$/,
      ],
      [() => control.fail(asJavaScript('"door.Opening"')), /^There is no passing status door\.Opening\.$/],
      [
        () => control.set('lamp.Lighting', asJavaScript('{ "seconds": 3 }')),
        /^The time of lamp\.Lighting must be "instant", an object with reads or an object with ms, but is an object with seconds\.$/,
      ],
      [
        () => control.set('lamp.Lighting', asJavaScript('{ "reads": "3" }')),
        /^The time of lamp\.Lighting: reads must be a number, but is "3"\.$/,
      ],
      [() => control.set('lamp.Lighting', { reads: 0.5 }), /reads must be a whole number, but is 0\.5\.$/],
      [
        () => control.fail('lamp.Lighting', { times: 0 }),
        /^The failure: times must be at least 1, but is 0\.$/,
      ],
      [() => room({ ms: -1 }), /^The time of lamp\.Lighting: ms must be at least 0, but is -1\.$/],
    ]
    for (const [mistake, message] of mistakes) {
      expect(mistake).toThrow(TypeError)
      expect(mistake).toThrow(message)
    }
    light('hall', 1)
    expect(lamp('hall')).toBe('lit at 1')
  })

  it('is forgotten with its resource', () => {
    const { store, light, lamp, transitions } = room({ ms: 100 })
    light('hall', 1)
    store.change(() => transitions.drop(region, region, 'hall'))
    transitions.settle(region, 500)
    expect(lamp('hall')).toBe('lighting')
  })

  it('is undone with the change of records that begins it', () => {
    const { store, light, transitions, lamp } = room({ ms: 100 })
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
