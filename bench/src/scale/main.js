import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { chart } from './chart.js'
import { measure } from './measure.js'

// How the time and the memory of `tc3 generate` grow with the number of products: a page and two charts in docs/ of the
// generator.
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

What \`tc3 generate\` takes for a folder of many products, start-up included. Each product is SCF under another name, with
its actions, data types, parameters, error codes and examples. Medians on ${cpus().length} cores, with Node ${process.version};
\`npm run bench:scale\` measures again and rewrites this page.

| Products | Runs | Everything, s | Each product, s | Processor time of everything, s | One changed, s | Nothing changed, s | Memory at most, MB |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${results.map(row).join('\n')}

![Time by the number of products](scale-time.svg)

![Memory by the number of products](scale-memory.svg)

The broken line is what growth in proportion to the last point would be. Points above it say that a product takes more
where there are fewer: start-up, the threads and their first steps are shared by all.
`
const charts = [
  ['scale-time.svg', 'Time to generate everything', 'seconds', 'seconds'],
  ['scale-memory.svg', 'Memory to generate everything', 'megabytes at most', 'megabytes'],
]
await mkdir(docs, { recursive: true })
await writeFile(new URL('scale.md', docs), page)
for (const [file, title, y, value] of charts) {
  const points = results.map((result) => [result.products, result[value]])
  await writeFile(new URL(file, docs), chart({ title, x: 'products', y, points }))
}
process.stdout.write(page)
