/**
 * Flattens an action's input to the parameters of a query or form: arrays and data types become dotted names such as
 * `Filters.0.Values.0`, booleans become `true` and `false`. Values are converted like in JSON, so dates and URLs become
 * text. Null, undefined, NaN and empty arrays are left out, because this form cannot express them.
 */
export function flatten(input: object): [name: string, value: string][] {
  const parameters: [string, string][] = []
  function visit(value: unknown, name: string): void {
    if (typeof value === 'object') {
      if (value === null) return
      if ('toJSON' in value && typeof value.toJSON === 'function') visit(value.toJSON(), name)
      else for (const [key, member] of Object.entries(value)) visit(member, name ? `${name}.${key}` : key)
    } else if (['string', 'boolean', 'bigint'].includes(typeof value) || Number.isFinite(value)) {
      parameters.push([name, String(value)])
    }
  }
  visit(input, '')
  return parameters
}
