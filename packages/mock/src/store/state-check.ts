import type * as v from 'valibot'
import { demand } from '../util/check.js'
import { shorten } from '../util/shorten.js'
import type { State } from './store.js'

/**
 * Checks that a state has records of a product alone, before a store takes them.
 *
 * @param tables What the records of each table are, as schemas of Valibot that transform nothing.
 * @throws {TypeError} which tells of the first that is none
 */
export function demandState(state: State, tables: Readonly<Record<string, v.GenericSchema>>): void {
  for (const [table, scopes] of Object.entries(state)) {
    const schema = Object.hasOwn(tables, table) ? tables[table] : undefined
    if (!schema) {
      throw new TypeError(`There is no table ${shorten(table)}; there are ${Object.keys(tables).join(', ')}.`)
    }
    for (const [scope, records] of Object.entries(scopes)) {
      for (const [key, record] of Object.entries(records)) {
        demand(record, schema, `The record ${shorten(key)} of ${table} in ${shorten(scope)}`)
      }
    }
  }
}
