import { type Facts, isFacts } from './facts.js'

/** The number of facts of a product, and of those that are unknown. */
export interface ImportCounts {
  readonly actions: number
  readonly types: number
  readonly parameters: number
  readonly errors: number
  readonly examples: number
  readonly paginated: number
  /** Actions, data types, parameters and error codes without words. */
  readonly withoutWords: number
  /** Actions. */
  readonly withoutRateLimit: number
  /** Actions of which it is unknown whether they require a region. */
  readonly withoutRegion: number
  /** Actions. */
  readonly withoutCategory: number
}

export function countFacts(actions: ReadonlyMap<string, Facts>, types: Facts, errors: Facts): ImportCounts {
  const all = [...actions.values()]
  const count = (isCounted: (action: Facts) => boolean) => all.filter(isCounted).length
  const typeList = Object.values(types).filter(isFacts)
  const parameters = [
    ...all.flatMap(({ input, output }) => [...valuesOf(input), ...valuesOf(output)]),
    ...typeList.flatMap(({ members }) => valuesOf(members)),
  ]
  const lacksWords = (facts: Facts) => facts.description === undefined
  return {
    actions: actions.size,
    types: typeList.length,
    parameters: parameters.length,
    errors: Object.keys(errors).length,
    examples: all.reduce((sum, { examples }) => sum + (Array.isArray(examples) ? examples.length : 0), 0),
    paginated: count(({ pagination }) => pagination !== undefined),
    withoutWords:
      count(({ summary }) => summary === undefined) +
      typeList.filter(lacksWords).length +
      parameters.filter(lacksWords).length +
      Object.values(errors).filter((words) => isFacts(words) && lacksWords(words)).length,
    withoutRateLimit: count(({ rateLimit }) => rateLimit === undefined),
    withoutRegion: count(({ region }) => region === undefined),
    withoutCategory: count(({ category }) => category === undefined),
  }
}

function valuesOf(parameters: unknown): Facts[] {
  return isFacts(parameters) ? Object.values(parameters).filter(isFacts) : []
}
