import type { State } from '@tc3/mock'
import type { ResourceTable } from './page-emulator.js'

/** The address of the control API. The emulator answers without a network. */
const resources = 'http://localhost/__tc3/dashboard/resources'

/** The tables that the emulator shows in its dashboard. */
export async function dashboardTables(fetch: typeof globalThis.fetch): Promise<readonly ResourceTable[]> {
  const response = await fetch(resources)
  const sections: readonly DashboardSection[] = await response.json()
  return sections.map(({ title, columns, rows }) => {
    // The emulator in the page has one account.
    const isShown = (_: unknown, index: number) => columns[index] !== 'Account'
    return { title, columns: columns.filter(isShown), rows: rows.map(({ cells }) => cells.filter(isShown)) }
  })
}

interface DashboardSection {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly cells: readonly (string | number)[] }[]
}

/** The records of a table of a snapshot, with the parts of their paths. */
export function recordsOf(
  state: State,
  table: string,
): readonly { readonly path: readonly string[]; readonly key: string; readonly record: unknown }[] {
  return Object.entries(state[table] ?? {}).flatMap(([scope, records]) =>
    Object.entries(records).map(([key, record]) => ({ path: scope.split('/'), key, record })),
  )
}
