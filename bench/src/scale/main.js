import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { chart } from '../chart.js'
import { importArguments, metadataFolders } from '../metadata-folders.js'
import { runTc3 } from '../run-tc3.js'
import { measure } from './measure.js'

// Imports the metadata of all products, and measures how the time and memory of `tc3 generate` grow with the number of
// products. Writes a page and two charts into docs/ of the generator.
//
//   npm run bench:scale -- <folder with services/> [folder with the error codes]
const folders = metadataFolders('bench:scale')
const docs = new URL('../../../generator/docs/', import.meta.url)
const sizes = [1, 5, 20, 70, Number.POSITIVE_INFINITY]
const runs = 3

const root = await mkdtemp(join(tmpdir(), 'tc3-scale-'))
const results = []
try {
  await mkdir(join(root, 'spec'))
  process.stderr.write('import\n')
  runTc3(root, ...importArguments(folders))
  const names = await readdir(join(root, 'spec'))
  const { SEED: seed = '1' } = process.env
  const orders = fc.shuffledSubarray(names, { minLength: names.length })
  const [products] = fc.sample(orders, { seed: Number(seed), numRuns: 1 })
  for (const size of sizes) {
    const sample = products.slice(0, size)
    process.stderr.write(`${sample.length} products\n`)
    results.push(await measure(join(root, 'spec'), sample, runs))
  }
} finally {
  await rm(root, { recursive: true, force: true })
}

function row({ products, actions, seconds, processorSeconds, megabytes, oneChanged, noneChanged }) {
  const times = [seconds, (1000 * seconds) / actions, processorSeconds, oneChanged, noneChanged]
  return `| ${[products, actions, ...times.map((time) => time.toFixed(2)), megabytes.toFixed(0)].join(' | ')} |`
}
const page = `# Many products

The time and memory of \`tc3 generate\` for products of the cloud, including start-up. The products are a random sample of
those that [\`tc3 import\`](https://github.com/tc3-dev/tc3/blob/main/docs/importing.md) reads, and the last row has all of them. Each gets a client, an emulator and a reference. Medians of
${runs} runs on ${cpus().length} cores, with Node ${process.version}; \`npm run bench:scale\` repeats the measurement and rewrites this page.

| Products | Actions | Everything, s | Per 1,000 actions, s | Processor time of everything, s | One changed, s | Nothing changed, s | Peak memory, MB |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${results.map(row).join('\n')}

![Time by the number of actions](scale-time.svg)

![Memory by the number of actions](scale-memory.svg)

The dashed line shows proportional growth up to the last point. Points above it mean that an action takes more time or memory
if there are fewer: all products share start-up, the threads and their initialization.
`
const charts = [
  ['scale-time.svg', 'Time to generate everything', 'seconds', 'seconds'],
  ['scale-memory.svg', 'Memory to generate everything', 'peak megabytes', 'megabytes'],
]
await mkdir(docs, { recursive: true })
await writeFile(new URL('scale.md', docs), page)
for (const [file, title, y, value] of charts) {
  const points = results.map((result) => [result.actions, result[value]])
  await writeFile(new URL(file, docs), chart({ title, x: 'actions', y, points }))
}
process.stdout.write(page)
