import type { DashboardRow } from '../../src/control/dashboard/dashboard.js'
import { count } from '../format.js'
import { linkTo } from '../router.js'
import { Scroll } from './scroll.js'
import { Status } from './status.js'

interface DataTableProps {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly DashboardRow[]
  readonly total: number
}

/** A table of resources. Rows about a resource with a page link to it. */
export function DataTable({ title, columns, rows, total }: DataTableProps) {
  return (
    <>
      <Scroll label={title}>
        <table class="data">
          <thead>
            <tr>
              {columns.map((name, index) => (
                <th
                  scope="col"
                  key={name}
                  class={typeof rows[0]?.cells[index] === 'number' ? 'number' : undefined}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ cells: [first = '', ...others], resource }) => (
              <tr key={`${resource} ${first}`}>
                <th scope="row">
                  {resource === undefined ? (
                    first
                  ) : (
                    <a href={linkTo({ page: 'resource', id: resource })}>{first}</a>
                  )}
                </th>
                {others.map((cell, index) => (
                  <td key={columns[index + 1]} class={typeof cell === 'number' ? 'number' : undefined}>
                    {isStatus(columns[index + 1]) ? <Status text={String(cell)} /> : cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {total > rows.length && <p class="note">{count(total - rows.length, 'more row')} not shown.</p>}
    </>
  )
}

function isStatus(column: string | undefined): boolean {
  return column === 'Status' || column === 'State'
}
