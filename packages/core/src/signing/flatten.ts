/**
 * Flattens an action's input to the parameters of a query or form: lists and data types become dotted names
 * such as `Filters.0.Values.0`, booleans `true` and `false`. A missing value (null, undefined) has no
 * parameter, and neither has an empty list, which this form cannot express.
 */
export function flatten(input: object): [name: string, value: string][] {
  const parameters: [string, string][] = []
  function visit(value: unknown, name: string): void {
    if (value === undefined || value === null) return
    if (typeof value !== 'object') parameters.push([name, String(value)])
    else for (const [key, member] of Object.entries(value)) visit(member, name ? `${name}.${key}` : key)
  }
  visit(input, '')
  return parameters
}
