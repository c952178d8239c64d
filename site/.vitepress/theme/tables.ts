import { onContentUpdated } from 'vitepress'

/** The number of rows from which a table can be filtered and sorted. */
const manyRows = 20

/** Adds a filter and buttons that sort to long tables. Without JavaScript, the tables are complete. */
export function extendTables(): void {
  onContentUpdated(() => {
    for (const table of document.querySelectorAll<HTMLTableElement>('.vp-doc table')) {
      const [body] = table.tBodies
      // Rows that belong to the row above them cannot be moved.
      const isList = body !== undefined && body.rows.length >= manyRows && !table.querySelector('.unfold')
      if (!isList || table.dataset.extended !== undefined) continue
      table.dataset.extended = ''
      addFilter(table, body)
      addSorting(table, body)
    }
  })
}

function addFilter(table: HTMLTableElement, body: HTMLTableSectionElement): void {
  const rows = [...body.rows]
  const texts = rows.map((row) => row.innerText.toLowerCase())
  const label = document.createElement('label')
  const input = document.createElement('input')
  const count = document.createElement('span')
  label.className = 'filter'
  input.type = 'search'
  count.setAttribute('role', 'status')
  label.append('Filter ', input, ' ', count)
  input.addEventListener('input', () => {
    const words = input.value.toLowerCase().split(/\s+/)
    const isMatch = (text = '') => words.every((word) => text.includes(word))
    rows.forEach((row, index) => {
      row.hidden = !isMatch(texts[index])
    })
    count.textContent = `${texts.filter(isMatch).length} of ${rows.length} rows`
  })
  table.before(label)
}

function addSorting(table: HTMLTableElement, body: HTMLTableSectionElement): void {
  const headers = [...(table.tHead?.rows[0]?.cells ?? [])]
  headers.forEach((header, column) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'sort'
    button.append(...header.childNodes)
    header.append(button)
    button.addEventListener('click', () => {
      const direction = header.ariaSort === 'ascending' ? 'descending' : 'ascending'
      for (const other of headers) other.ariaSort = null
      header.ariaSort = direction
      const order = direction === 'ascending' ? 1 : -1
      const text = (row: HTMLTableRowElement) => row.cells[column]?.innerText ?? ''
      const compare = new Intl.Collator('en', { numeric: true }).compare
      body.append(...[...body.rows].sort((a, b) => order * compare(text(a), text(b))))
    })
  })
}
