import type * as v from 'valibot'
import { truncate } from '../message/truncate.js'
import { assertMatches } from '../schema/assert-matches.js'
import type { State } from './store.js'

/**
 * Asserts that every record of a state matches the schema of its table, before a store is seeded with it.
 *
 * @param tables A Valibot schema for the records of each table. It must not transform anything.
 * @throws {TypeError} If a table is unknown or a record does not match. The message describes the first one.
 */
export function assertState(state: State, tables: Readonly<Record<string, v.GenericSchema>>): void {
  for (const [table, scopes] of Object.entries(state)) {
    const schema = Object.hasOwn(tables, table) ? tables[table] : undefined
    if (!schema) {
      throw new TypeError(
        `There is no table ${truncate(table)}; there are ${Object.keys(tables).join(', ')}.`,
      )
    }
    for (const [scope, records] of Object.entries(scopes)) {
      for (const [key, record] of Object.entries(records)) {
        assertMatches(record, schema, `The record ${truncate(key)} of ${table} in ${truncate(scope)}`)
      }
    }
  }
}
