import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { DashboardPanel, DashboardResource } from '../../src/control/dashboard/dashboard.js'
import { ControlError, send } from '../api.js'
import { DataTable } from '../parts/data-table.js'
import { Empty } from '../parts/empty.js'
import { Status } from '../parts/status.js'
import { Tabs } from '../parts/tabs.js'
import { poll } from '../polling.js'
import { navigate } from '../router.js'
import { CallForm } from './call-form.js'
import { Files } from './files.js'
import { Log } from './log.js'

/** How often a resource is loaded, in milliseconds. */
const interval = 2000

/** The page about a resource. */
export function ResourcePage({ id, tab }: { id: string; tab: string | undefined }) {
  const resource = useSignal<DashboardResource | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)
  useEffect(() => {
    let last = ''
    return poll(async () => {
      try {
        const loaded = await send<DashboardResource>('GET', `dashboard/resources/${encodeURIComponent(id)}`)
        const text = JSON.stringify(loaded)
        problem.value = undefined
        if (text === last) return
        last = text
        resource.value = loaded
      } catch (error) {
        if (!(error instanceof ControlError)) throw error
        problem.value = error.message
      }
    }, interval)
  }, [id])

  if (problem.value !== undefined) return <Empty title={problem.value} />
  if (resource.value === undefined) return <Empty title="Loading…" />
  const { title, place, status = '', panels } = resource.value
  const panel = panels.find((one) => one.title === tab) ?? panels[0]
  return (
    <section class="page resource" aria-labelledby="page-title">
      <header class="title">
        <h1 id="page-title">{title}</h1>
        <Status text={status} />
        <span class="place">{place}</span>
      </header>
      {panel && (
        <Tabs
          label={`Parts of ${title}`}
          titles={panels.map((one) => one.title)}
          selected={panel.title}
          onSelect={(selected) => navigate({ page: 'resource', id, tab: selected }, { replace: true })}
        >
          <Panel id={id} panel={panel} key={panel.title} />
        </Tabs>
      )}
    </section>
  )
}

function Panel({ id, panel }: { id: string; panel: DashboardPanel }) {
  switch (panel.kind) {
    case 'properties':
      return (
        <dl class="properties">
          {panel.properties.map(([name, value], index) => [
            <dt key={`${index} name`}>{name}</dt>,
            <dd key={`${index} value`}>{value}</dd>,
          ])}
        </dl>
      )
    case 'table':
      return panel.rows.length === 0 ? (
        <Empty title={panel.empty} />
      ) : (
        <DataTable
          title={`${panel.title}, table`}
          columns={panel.columns}
          rows={panel.rows}
          total={panel.total ?? panel.rows.length}
        />
      )
    case 'files':
      return <Files id={id} panel={panel} />
    case 'log':
      return <Log panel={panel} />
    case 'call':
      return <CallForm id={id} panel={panel} />
  }
}
