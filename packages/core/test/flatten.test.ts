import { flatten } from '@tc3/core/signing'
import { expect, it } from 'vitest'

it('names elements of arrays and members of data types by their path', () => {
  expect(
    flatten({
      Limit: 1,
      Filters: [
        { Name: 'zone', Values: ['a', 'b'] },
        { Name: 'id', Values: ['c'] },
      ],
      Placement: { Zone: 'z' },
    }),
  ).toEqual([
    ['Limit', '1'],
    ['Filters.0.Name', 'zone'],
    ['Filters.0.Values.0', 'a'],
    ['Filters.0.Values.1', 'b'],
    ['Filters.1.Name', 'id'],
    ['Filters.1.Values.0', 'c'],
    ['Placement.Zone', 'z'],
  ])
})

it('formats booleans and numbers like JSON, and leaves strings unchanged', () => {
  expect(flatten({ Yes: true, No: false, Zero: 0, Weight: 0.25, Empty: '', Text: 'a&b=未' })).toEqual([
    ['Yes', 'true'],
    ['No', 'false'],
    ['Zero', '0'],
    ['Weight', '0.25'],
    ['Empty', ''],
    ['Text', 'a&b=未'],
  ])
})

it('leaves out missing values without changing the indexes of the others', () => {
  expect(flatten({ A: undefined, B: null, C: [], D: {}, E: ['x', null, 'z'] })).toEqual([
    ['E.0', 'x'],
    ['E.2', 'z'],
  ])
})

it('formats dates, URLs and other objects with toJSON like JSON, and leaves out what JSON cannot express', () => {
  const date = new Date(0)
  const input = {
    When: date,
    Where: new URL('https://example.com/a'),
    Own: { toJSON: () => ({ A: [date] }) },
    Function: () => 1,
    Symbol: Symbol('a'),
    None: Number.NaN,
    All: Number.POSITIVE_INFINITY,
  }
  expect(flatten(input)).toEqual([
    ['When', '1970-01-01T00:00:00.000Z'],
    ['Where', 'https://example.com/a'],
    ['Own.A.0', '1970-01-01T00:00:00.000Z'],
  ])
  expect(flatten(JSON.parse(JSON.stringify(input)))).toEqual(flatten(input))
})
