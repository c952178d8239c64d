import { appendFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { importArguments, metadataFolders } from '../metadata-folders.js'
import { runTc3 } from '../run-tc3.js'
import { formatTable } from '../table.js'
import { typeCheck } from './type-check.js'

// Imports the metadata of all products, checks, generates and type-checks them, and measures each step. Fails if a product
// does not compile, or if a second import changes anything.
//
//   npm run bench:import -- <folder with services/> [folder with the error codes]
const folders = metadataFolders('bench:import')
const root = await mkdtemp(join(tmpdir(), 'tc3-import-'))
try {
  process.exitCode = await measure()
} finally {
  await rm(root, { recursive: true, force: true })
}

async function measure() {
  await mkdir(join(root, 'spec'))
  const options = [...importArguments(folders), '--json']
  const steps = []
  function step(name, ...args) {
    process.stderr.write(`${name}\n`)
    const result = runTc3(root, ...args)
    const { seconds, processorSeconds, megabytes } = result
    steps.push({
      step: name,
      seconds: seconds.toFixed(2),
      'processor seconds': processorSeconds.toFixed(2),
      'peak MB': megabytes.toFixed(0),
    })
    return result
  }

  const imported = JSON.parse(step('import', ...options).stdout)
  const again = JSON.parse(step('import again', ...options).stdout)
  step('check', 'check')
  step('generate everything', 'generate')
  step('generate, nothing changed', 'generate')
  const [service] = await readdir(join(root, 'spec'))
  const [version] = await readdir(join(root, 'spec', service))
  await appendFile(join(root, 'spec', service, version, 'service.yaml'), '# Changed\n')
  step('generate, one product changed', 'generate')
  process.stderr.write('type-check\n')
  const compiled = typeCheck(root)
  steps.push({ step: `type-check ${compiled.packages} packages`, seconds: compiled.seconds.toFixed(2) })

  const changed = [...again.written, ...again.removed]
  const print = (text) => process.stdout.write(`${text}\n`)
  print(
    formatTable(
      `${imported.products.length} products on ${cpus().length} cores, Node ${process.version}`,
      steps,
    ),
  )
  print(formatTable('What was imported', [totals(imported.products)]))
  print(formatTable('What was dropped', problemsByKind(imported.products)))
  print(`Changed by the second import: ${changed.length}`)
  print(`Messages of the compiler: ${compiled.messages.length}`)
  for (const message of compiled.messages.slice(0, 50)) print(`  ${message}`)
  return changed.length + compiled.messages.length === 0 ? 0 : 1
}

function totals(products) {
  const sum = (name) => products.reduce((total, product) => total + product[name], 0)
  const names = ['actions', 'types', 'parameters', 'errors', 'examples', 'paginated', 'withoutWords']
  return Object.fromEntries(names.map((name) => [name, sum(name)]))
}

function problemsByKind(products) {
  const counts = new Map()
  const count = (kind) => counts.set(kind, (counts.get(kind) ?? 0) + 1)
  for (const { dropped, ignored, conflicts } of products) {
    for (const { reason } of dropped) count(`example: ${reason}`)
    for (const text of ignored) count(text.replace(/^\w+ lists .*, /, 'an action lists a text '))
    for (const _ of conflicts) count('conflict')
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([kind, number]) => ({ kind, number }))
}
