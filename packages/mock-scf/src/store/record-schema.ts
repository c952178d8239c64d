import * as v from 'valibot'

/** The latest time that a Date can represent. */
const lastTime = 8.64e15
const timeWords = 'a time in milliseconds since 1970'

/** The schema of a time. */
export const time = v.pipe(
  v.number(timeWords),
  v.minValue(-lastTime, timeWords),
  v.maxValue(lastTime, timeWords),
)

/** Creates the schema of a record. Records and their members are immutable. */
export function record<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(v.object(entries), v.readonly())
}

/** Creates the schema of an immutable list. */
export function list<const Item extends v.GenericSchema>(item: Item) {
  return v.pipe(v.array(item), v.readonly())
}
