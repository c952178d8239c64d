// Runs mutation tests: changes the sources of a target in thousands of small ways, and reports the changes that no test
// notices.
//
//   node scripts/mutation.js <target> [options of `stryker run`]
//
// Reports are written to `reports/mutation/<target>/`. A second run tests only what changed since the first.

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { StrykerCli } from '@stryker-mutator/core'
import { targets } from './mutation/targets.js'

/** The globs of a target that match no file, as after a file was renamed. */
function globsWithoutFiles({ folder, mutate, tests, exclude }) {
  const globs = [...mutate, ...[...tests, ...exclude].map((glob) => `${folder}/${glob}`)]
  return globs
    .map((glob) => glob.replace(/^!/, ''))
    .filter((glob) => execFileSync('git', ['ls-files', `:(glob)${glob}`]).length === 0)
}

function main([name = '', ...options]) {
  if (!Object.hasOwn(targets, name)) {
    const names = Object.keys(targets).join(', ')
    throw new Error(`Name the target, one of ${names}: npm run mutation -- <target>.`)
  }
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  const unmatched = globsWithoutFiles(targets[name])
  if (unmatched.length > 0) {
    throw new Error(`No file matches ${unmatched.join(', ')}. Correct scripts/mutation/targets.js.`)
  }
  // Stryker's and Vitest's configurations read it, in the processes that Stryker starts too.
  process.env.MUTATION_TARGET = name
  new StrykerCli([...process.argv.slice(0, 2), 'run', 'scripts/mutation/stryker.config.js', ...options]).run()
}

try {
  main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
