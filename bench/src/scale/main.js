import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { chart } from './chart.js'
import { measure } from './measure.js'

// Measures how the time and memory of `tc3 generate` grow with the number of products, and writes a page and two charts
// into docs/ of the generator.
const docs = new URL('../../../generator/docs/', import.meta.url)
const sizes = [
  { products: 1, runs: 5 },
  { products: 10, runs: 3 },
  { products: 100, runs: 3 },
  { products: 300, runs: 1 },
]

const results = []
for (const { products, runs } of sizes) {
  process.stdout.write(
    `${products === 1 ? '1 product' : `${products} products`}, ${runs === 1 ? '1 run' : `${runs} runs`}\n`,
  )
  results.push({ ...(await measure(products, runs)), runs })
}

function row({ products, runs, seconds, processorSeconds, megabytes, oneChanged, noneChanged }) {
  const times = [seconds, seconds / products, processorSeconds, oneChanged, noneChanged]
  return `| ${[products, runs, ...times.map((time) => time.toFixed(2)), megabytes.toFixed(0)].join(' | ')} |`
}
const page = `# Many products

The time and memory of \`tc3 generate\` for a folder of many products, including start-up. Each product is SCF under another
name, with its actions, data types, parameters, error codes and examples. Medians on ${cpus().length} cores, with Node ${process.version};
\`npm run bench:scale\` repeats the measurement and rewrites this page.

| Products | Runs | Everything, s | Per product, s | Processor time of everything, s | One changed, s | Nothing changed, s | Peak memory, MB |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${results.map(row).join('\n')}

![Time by the number of products](scale-time.svg)

![Memory by the number of products](scale-memory.svg)

The dashed line shows proportional growth up to the last point. Points above it mean that a product takes more time or memory
if there are fewer: all products share start-up, the threads and their initialization.
`
const charts = [
  ['scale-time.svg', 'Time to generate everything', 'seconds', 'seconds'],
  ['scale-memory.svg', 'Memory to generate everything', 'peak megabytes', 'megabytes'],
]
await mkdir(docs, { recursive: true })
await writeFile(new URL('scale.md', docs), page)
for (const [file, title, y, value] of charts) {
  const points = results.map((result) => [result.products, result[value]])
  await writeFile(new URL(file, docs), chart({ title, x: 'products', y, points }))
}
process.stdout.write(page)
