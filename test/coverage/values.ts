import { foldProse } from './fold.js'
import type { Parameters, Spec } from './spec.js'

/** Values that a parameter or member allows or takes by default, while neither its words nor a source name them. */
export function unspokenValues({ actions, types }: Spec): string[] {
  const owners: [string, Parameters][] = [
    ...actions.flatMap(({ action, input, output }): [string, Parameters][] => [
      [action, input],
      [action, output],
    ]),
    ...Object.entries(types).map(([name, { members }]): [string, Parameters] => [name, members]),
  ]
  return owners.flatMap(([owner, parameters]) =>
    Object.entries(parameters).flatMap(
      ([name, { source, description, enum: allowed = [], default: presumed }]) => {
        if (source !== undefined) return []
        const words = foldProse(description)
        const values = presumed === undefined ? allowed : [...allowed, presumed]
        return values
          .filter((value) => !words.includes(foldProse(String(value))))
          .map((value) => `${owner}.${name}: ${value}`)
      },
    ),
  )
}
