import type { DashboardSection, Table } from '@tc3/mock'
import { formatTime } from './action/time.js'
import { latest } from './store/lookup.js'
import { functionPath, regionIn } from './store/paths.js'
import type { World } from './store/world.js'

/** What the page for people shows of all accounts. */
export function sections({ tables, transitions, now }: World): readonly DashboardSection[] {
  const regions = new Set([...tables.functions.scopes()].map(regionIn))
  for (const region of regions) transitions.settle(region, now())
  return [
    {
      title: 'Functions',
      columns: ['Account', 'Region', 'Namespace', 'Name', 'Runtime', 'Status', 'Versions', 'Changed'],
      rows: records(tables.functions).map(([scope, { name, namespace }]) => {
        const path = functionPath(regionIn(scope), namespace, name)
        const version = tables.versions.get(path, latest)
        return [
          ...scope.split('/'),
          name,
          version?.runtime ?? '',
          version?.life.status ?? '',
          tables.versions.all(path).size,
          version ? formatTime(version.modified) : '',
        ]
      }),
      empty: 'There are none.',
    },
    {
      title: 'Triggers',
      columns: ['Account', 'Region', 'Namespace', 'Function', 'Type', 'Name', 'Qualifier', 'State'],
      rows: records(tables.triggers).map(([scope, { type, name, qualifier, enabled }]) => [
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

function records<T>(table: Table<T>): [scope: string, record: T][] {
  return [...table.scopes()].flatMap((scope) =>
    [...table.all(scope).values()].map((record): [string, T] => [scope, record]),
  )
}
