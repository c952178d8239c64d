import * as v from 'valibot'

/**
 * A map with the keys and values of two schemas. Unlike the record of Valibot, it also contains the keys `constructor`,
 * `prototype` and `__proto__`, which are names like any other in a spec.
 */
export function record<const Key extends v.GenericSchema<string>, const Value extends v.GenericSchema>(
  key: Key,
  value: Value,
): v.RecordSchema<Key, Value, undefined> {
  const schema = v.record(key, value)
  const reject = schema['~run'].bind(schema)
  const run: typeof reject = (dataset, config) => {
    if (typeof dataset.value !== 'object' || dataset.value === null) return reject(dataset, config)
    const input: Record<string, unknown> = Object.fromEntries(Object.entries(dataset.value))
    const entries: [name: string, member: unknown][] = []
    const issues: v.BaseIssue<unknown>[] = []
    let typed = true
    for (const [name, member] of Object.entries(input)) {
      const keyResult = key['~run']({ value: name }, config)
      const valueResult = value['~run']({ value: member }, config)
      const place = { type: 'object', input, key: name, value: member } as const
      for (const issue of keyResult.issues ?? []) issues.push(below({ ...place, origin: 'key' }, issue))
      for (const issue of valueResult.issues ?? []) issues.push(below({ ...place, origin: 'value' }, issue))
      typed &&= keyResult.typed && valueResult.typed
      entries.push([name, valueResult.value])
    }
    // Object.fromEntries also creates the member `__proto__`.
    const output = Object.fromEntries(entries)
    const [first, ...others] = issues
    return Object.assign(dataset, { typed, value: output }, first && { issues: [first, ...others] })
  }
  return Object.assign(schema, { '~run': run })
}

/** The issue of a member, as an issue of the map. */
function below<Issue extends v.BaseIssue<unknown>>(item: v.IssuePathItem, issue: Issue): Issue {
  return { ...issue, path: [item, ...(issue.path ?? [])] }
}
