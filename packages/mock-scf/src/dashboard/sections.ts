import type { DashboardSection, Table } from '@tc3/mock'
import { formatTime } from '../action/time.js'
import type { Emulator } from '../emulator.js'
import { latestVersion } from '../store/lookup.js'
import { functionPath, regionOfPath } from '../store/paths.js'

/** Returns the tables of the dashboard: the functions and triggers of all accounts. */
export function dashboardSections({ tables, transitions, now }: Emulator): readonly DashboardSection[] {
  const regions = new Set([...tables.functions.scopes()].map(regionOfPath))
  for (const region of regions) transitions.settle(region, now())
  return [
    {
      title: 'Functions',
      columns: ['Name', 'Status', 'Runtime', 'Namespace', 'Region', 'Account', 'Versions', 'Changed'],
      rows: allRecords(tables.functions).map(([scope, { name, namespace }]) => {
        const path = functionPath(regionOfPath(scope), namespace, name)
        const [account = '', region = ''] = scope.split('/')
        const version = tables.versions.get(path, latestVersion)
        return {
          resource: path,
          cells: [
            name,
            version?.lifecycle.status ?? '',
            version?.runtime ?? '',
            namespace,
            region,
            account,
            tables.versions.all(path).size,
            version ? formatTime(version.modified) : '',
          ],
        }
      }),
      empty:
        'There are no functions. Create one with CreateFunction: point your SDK or tool to this emulator.',
    },
    {
      title: 'Triggers',
      columns: ['Name', 'Type', 'Function', 'Qualifier', 'State', 'Namespace', 'Region', 'Account'],
      rows: allRecords(tables.triggers).map(([scope, { type, name, qualifier, enabled }]) => {
        const [account = '', region = '', namespace = '', functionName = ''] = scope.split('/')
        return {
          resource: scope,
          cells: [
            name,
            type,
            functionName,
            qualifier,
            enabled ? 'enabled' : 'disabled',
            namespace,
            region,
            account,
          ],
        }
      }),
      empty: 'There are no triggers. Create one for a function with CreateTrigger.',
    },
    {
      title: 'Custom domains',
      columns: ['Domain', 'Path', 'Function', 'Qualifier', 'Protocol', 'Namespace', 'Region', 'Account'],
      rows: allRecords(tables.customDomains).flatMap(([scope, { domain, protocol, routes }]) => {
        const [account = '', region = ''] = scope.split('/')
        return routes.map(({ pathMatch, functionName, namespace, qualifier }) => ({
          resource: functionPath(scope, namespace, functionName),
          cells: [domain, pathMatch, functionName, qualifier, protocol, namespace, region, account],
        }))
      }),
      empty: 'There are no custom domains. Create one with CreateCustomDomain.',
    },
  ]
}

function allRecords<T>(table: Table<T>): [scope: string, record: T][] {
  return [...table.scopes()].flatMap((scope) =>
    [...table.all(scope).values()].map((record): [string, T] => [scope, record]),
  )
}
