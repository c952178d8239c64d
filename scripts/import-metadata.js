// Imports the newest metadata of the products in spec/, generates their packages, and writes changesets.
//
//   node scripts/import-metadata.js <checkout of the cloud's command-line tool>
//
// The last commit of the checkout dates the release in the history. Prints a report in Markdown, for the pull request.

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../generator/bin/tc3.js', import.meta.url))

function tc3(...words) {
  return execFileSync(process.execPath, [bin, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** The service names of the products in spec/, without companions: few of their facts are needed, and none of their words. */
function products() {
  return readdirSync('spec', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'schema')
    .map(({ name }) => name)
    .filter((name) => !isCompanion(name))
}

function isCompanion(name) {
  const files = readdirSync(`spec/${name}`, { recursive: true }).filter((path) =>
    path.endsWith('service.yaml'),
  )
  return files.some((path) => /^companionOf:/m.test(readFileSync(`spec/${name}/${path}`, 'utf8')))
}

function lastDay(checkout) {
  return execFileSync('git', ['-C', checkout, 'log', '--max-count=1', '--format=%cs'], {
    encoding: 'utf8',
  }).trim()
}

const [checkout] = process.argv.slice(2)
if (checkout === undefined) {
  process.stderr.write(
    "Name a checkout of the cloud's command-line tool: node scripts/import-metadata.js <folder>\n",
  )
  process.exit(1)
}
const imported = tc3('import', checkout, '--product', products().join(','), '--date', lastDay(checkout))
tc3('generate')
const changes = tc3('diff')
tc3('changeset')
process.stdout.write(`\`\`\`text\n${imported}\`\`\`\n\n\`\`\`text\n${changes}\`\`\`\n`)
