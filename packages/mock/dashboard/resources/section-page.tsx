import { useSignal } from '@preact/signals'
import { type Section, sections } from '../info.js'
import { DataTable } from '../parts/data-table.js'
import { Empty } from '../parts/empty.js'

/** A table of resources, with a filter. */
export function SectionPage({ title }: { title: string }) {
  const section = sections.value?.find((one) => one.title === title)
  if (section === undefined)
    return <Empty title={sections.value ? `There is no table ${title}.` : 'Loading…'} />
  return <FilteredTable section={section} key={title} />
}

function FilteredTable({ section }: { section: Section }) {
  const text = useSignal('')
  const { title, columns, rows, total, empty } = section
  const wanted = text.value.toLowerCase()
  const shown = rows.filter(({ cells }) => cells.some((cell) => String(cell).toLowerCase().includes(wanted)))
  return (
    <section class="page" aria-labelledby="page-title">
      <header class="title">
        <h1 id="page-title">{title}</h1>
        {rows.length > 0 && (
          <input
            type="search"
            id="search"
            placeholder="Filter (press /)"
            aria-label={`Filter ${title}`}
            value={text.value}
            onInput={({ currentTarget }) => {
              text.value = currentTarget.value
            }}
          />
        )}
      </header>
      {rows.length === 0 ? (
        <Empty title={empty} />
      ) : shown.length === 0 ? (
        <Empty title="No row matches the filter." />
      ) : (
        <DataTable
          title={`${title}, table`}
          columns={columns}
          rows={shown}
          total={total - (rows.length - shown.length)}
        />
      )}
    </section>
  )
}
