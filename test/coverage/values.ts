import { foldProse } from './fold.js'
import type { Parameter, Parameters, Spec } from './spec.js'

/** Values that a parameter or member allows or takes by default, while neither its words nor a source name them. */
export const unspokenValues = (spec: Spec): string[] =>
  parametersOf(spec).flatMap(([owner, { source, description, enum: allowed = [], default: presumed }]) => {
    if (source !== undefined) return []
    const words = foldProse(description)
    const values = presumed === undefined ? allowed : [...allowed, presumed]
    return values
      .filter((value) => !words.includes(foldProse(String(value))))
      .map((value) => `${owner}: ${value}`)
  })

const nullNote = /may return `?null|null is returned/i

/** Parameters and members that the spec lets be null and whose words do not, or the other way round. */
export const wronglyNull = (spec: Spec): string[] =>
  parametersOf(spec).flatMap(([owner, { source, description, nullable = false }]) =>
    nullNote.test(description) === nullable || (nullable && source !== undefined) ? [] : [owner],
  )

/** All parameters and members, each with the name of its action or data type before its own. */
const parametersOf = ({ actions, types }: Spec): [string, Parameter][] =>
  [
    ...actions.flatMap(({ action, input, output }): [string, Parameters][] => [
      [action, input],
      [action, output],
    ]),
    ...Object.entries(types).map(([name, { members }]): [string, Parameters] => [name, members]),
  ].flatMap(([owner, parameters]) =>
    Object.entries(parameters).map(([name, parameter]): [string, Parameter] => [
      `${owner}.${name}`,
      parameter,
    ]),
  )
