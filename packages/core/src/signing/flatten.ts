import { parseJson, stringifyJson } from '#runtime'

/**
 * Flattens an action's input to the parameters of a query or form: arrays and data types become dotted names such as
 * `Filters.0.Values.0`, booleans become `true` and `false`. Values are converted like in JSON, so dates and URLs become
 * text. Null, undefined, NaN and empty arrays are left out, because this form cannot express them.
 */
export function flatten(input: object): [name: string, value: string][] {
  const parameters: [string, string][] = []
  function visit(value: unknown, name: string): void {
    if (value === null) return
    if (typeof value !== 'object') parameters.push([name, String(value)])
    else for (const [key, member] of Object.entries(value)) visit(member, name ? `${name}.${key}` : key)
  }
  visit(parseJson(stringifyJson(input)), '')
  return parameters
}
