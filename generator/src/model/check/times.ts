import { isRealDate, isRealTime } from '../../spec/calendar.js'
import type { DataTypes } from '../data-types.js'
import type { Parameter } from '../model.js'

/** Many products respond with this instead of leaving out a time or a date. */
const zeroDate = '0000-00-00'

/** Describes what is wrong with a text that has the form of a time or a date, but does not exist in the calendar. */
export function timeProblem(value: unknown, { type }: Pick<Parameter, 'type'>): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(value) || value.startsWith(zeroDate)) {
    return undefined
  }
  if (type.scalar === 'Date') return isRealDate(value) ? undefined : 'be a date of the calendar'
  const time = value.replace('T', ' ').slice(0, 'YYYY-MM-DD hh:mm:ss'.length)
  const isTime = type.scalar === 'Timestamp' || type.scalar === 'Timestamp ISO8601'
  return isTime && !isRealTime(time) ? 'be a time of the calendar' : undefined
}

/** A time or a date that does not exist in the calendar. */
export interface ImpossibleTime {
  /** The names and indexes that lead to it. */
  readonly path: readonly (string | number)[]
  readonly value: string
  readonly requirement: string
}

/** Finds the times and dates in the values of parameters that do not exist in the calendar. */
export function impossibleTimes(
  value: unknown,
  parameters: readonly Parameter[],
  types: DataTypes,
  path: readonly (string | number)[] = [],
): ImpossibleTime[] {
  if (typeof value !== 'object' || value === null) return []
  const members = new Map<string, unknown>(Object.entries(value))
  return parameters.flatMap((parameter) => {
    const member = members.get(parameter.name)
    const place = [...path, parameter.name]
    const elements = Array.isArray(member)
      ? member.map((element: unknown, index) => [element, [...place, index]] as const)
      : [[member, place] as const]
    return elements.flatMap(([element, at]) => {
      if (parameter.type.scalar === undefined) {
        return impossibleTimes(element, types.get(parameter.type.name)?.members ?? [], types, at)
      }
      const requirement = timeProblem(element, parameter)
      return requirement === undefined ? [] : [{ path: at, value: String(element), requirement }]
    })
  })
}
