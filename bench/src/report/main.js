import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { benches } from '../benches.js'
import { chart } from '../chart.js'
import { describeLoad } from '../load-average.js'
import { markdownTable } from './markdown-table.js'
import { summarize } from './summary.js'

// Runs the benchmarks, and writes docs/performance.md, its charts and the table in README.md.

const root = new URL('../../../', import.meta.url)
const names = [
  'signing',
  'calls',
  'imports',
  'sizes',
  'upload',
  'responses',
  'emulator',
  'start',
  'generators',
  'lists',
  'journal',
]

const results = {}
const sections = []
for (const name of names) {
  const [title, measure] = benches[name]
  process.stderr.write(`${title}\n`)
  results[name] = await measure()
  if (loadavg()[0] > 2 * cpus().length) throw new Error(`${describeLoad()} Nothing was written.`)
  sections.push(`## ${title}\n\n${markdownTable(results[name])}\n\n${describeLoad()}\n`)
}

const searched = 'by a runtime that all functions have'
const { '': _, ...times } = results.lists.find((row) => row[''] === searched)
const points = Object.entries(times).map(([name, ms]) => [Number(name.replaceAll(/\D/g, '')), Number(ms)])
const growth = { title: `ListFunctions, ${searched}`, x: 'functions', y: 'milliseconds', points }
writeFileSync(new URL('docs/performance-lists.svg', root), chart(growth))

const page = `# Performance

\`npm run bench:report\` measures these tables and rewrites this page: ${cpus().length} cores of ${cpus()[0].model.trim()}, Node
${process.version}. CPU is the processor time of the process. Absolute times depend on the machine and on what else it does; compare only figures of one table.
[Many products](../generator/docs/scale.md) shows how the generator grows.

${sections.join('\n')}
![The time of ListFunctions by the number of functions](performance-lists.svg)

The dashed line shows proportional growth up to the last point.
`
writeFileSync(new URL('docs/performance.md', root), page)

const readme = new URL('README.md', root)
const marked = /(<!-- Written by `npm run bench:report`. -->\n).*(<!-- End -->)/s
const table = markdownTable(summarize(results))
writeFileSync(
  readme,
  readFileSync(readme, 'utf8').replace(marked, (_, start, end) => `${start}\n${table}\n\n${end}`),
)
