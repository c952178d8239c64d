import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from '../median.js'
import { runProgram } from '../run-program.js'
import { runTc3 } from '../run-tc3.js'
import { createProject, removeGenerated } from './project.js'

/** The programs that generate TypeScript from the OpenAPI document of the same product, with the arguments for it. */
const peers = {
  // The program that its command starts in a second process.
  'hey-api': [
    '@hey-api/openapi-ts/dist/run.mjs',
    ['--input', 'api.json', '--output', 'peer', '--silent', '--no-log-file'],
  ],
  // Only types, and no client.
  'openapi-typescript': ['openapi-typescript/bin/cli.js', ['api.json', '--output', 'peer/types.d.ts']],
}

function fileOf(program) {
  return fileURLToPath(new URL(`../../peers/node_modules/${program}`, import.meta.url))
}

/**
 * Measures `tc3 generate` into an empty folder beside other generators: the whole command in a new process. They run
 * alternately, so that other load on the machine affects all of them. Each writes something else: only `tc3` writes an
 * emulator and a reference.
 *
 * @param {number} runs
 */
export function measureGenerators(runs) {
  return [undefined, 450].flatMap((count) => {
    const root = createProject(count)
    try {
      return measureProject(count === undefined ? 'SCF' : `${count} actions`, root, runs)
    } finally {
      rmSync(root, { recursive: true })
    }
  })
}

function measureProject(title, root, runs) {
  runTc3(root, 'export', 'openapi', '--output', 'api.json')
  const output = join(root, 'peer')
  const measure = (run) => {
    removeGenerated(root)
    rmSync(output, { recursive: true, force: true })
    return run()
  }
  const results = { 'tc3 generate': [], ...Object.fromEntries(Object.keys(peers).map((name) => [name, []])) }
  for (let run = 0; run < runs; run += 1) {
    results['tc3 generate'].push(
      measure(() => ({ ...runTc3(root, 'generate'), bytes: sizeOf(join(root, 'packages')) })),
    )
    for (const [name, [program, args]] of Object.entries(peers)) {
      if (!existsSync(fileOf(program))) continue
      results[name].push(
        measure(() => ({ ...runProgram(root, fileOf(program), ...args), bytes: sizeOf(output) })),
      )
    }
  }
  return Object.entries(results).map(([name, measured]) =>
    row(`${title}: ${name}`, measured, results['tc3 generate']),
  )
}

function row(name, measured, own) {
  if (measured.length === 0) return { '': `${name} (see npm run bench:peers)`, 'time (ms)': 'not installed' }
  const ms = (results, key) => median(results.map((result) => result[key])) * 1000
  const ratio = (key) => median(own.map((result, run) => result[key] / measured[run][key])).toFixed(2)
  return {
    '': name,
    'time (ms)': ms(measured, 'seconds').toFixed(0),
    'CPU (ms)': ms(measured, 'processorSeconds').toFixed(0),
    'written (KB)': Math.round(measured[0].bytes / 1000),
    'tc3 / this, time': ratio('seconds'),
    'tc3 / this, CPU': ratio('processorSeconds'),
  }
}

/** The size of all files below a folder, in bytes. */
function sizeOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
}
