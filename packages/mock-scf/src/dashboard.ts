import type { DashboardSection, Table } from '@tc3/mock'
import { formatTime } from './action/time.js'
import type { Emulator } from './emulator.js'
import { latestVersion } from './store/lookup.js'
import { functionPath, regionOfPath } from './store/paths.js'

/** Returns the sections of the dashboard: the functions and triggers of all accounts. */
export function dashboardSections({ tables, transitions, now }: Emulator): readonly DashboardSection[] {
  const regions = new Set([...tables.functions.scopes()].map(regionOfPath))
  for (const region of regions) transitions.settle(region, now())
  return [
    {
      title: 'Functions',
      columns: ['Account', 'Region', 'Namespace', 'Name', 'Runtime', 'Status', 'Versions', 'Changed'],
      rows: allRecords(tables.functions).map(([scope, { name, namespace }]) => {
        const path = functionPath(regionOfPath(scope), namespace, name)
        const version = tables.versions.get(path, latestVersion)
        return [
          ...scope.split('/'),
          name,
          version?.runtime ?? '',
          version?.lifecycle.status ?? '',
          tables.versions.all(path).size,
          version ? formatTime(version.modified) : '',
        ]
      }),
      empty: 'There are none.',
    },
    {
      title: 'Triggers',
      columns: ['Account', 'Region', 'Namespace', 'Function', 'Type', 'Name', 'Qualifier', 'State'],
      rows: allRecords(tables.triggers).map(([scope, { type, name, qualifier, enabled }]) => [
        ...scope.split('/'),
        type,
        name,
        qualifier,
        enabled ? 'enabled' : 'disabled',
      ]),
      empty: 'There are none.',
    },
  ]
}

function allRecords<T>(table: Table<T>): [scope: string, record: T][] {
  return [...table.scopes()].flatMap((scope) =>
    [...table.all(scope).values()].map((record): [string, T] => [scope, record]),
  )
}
