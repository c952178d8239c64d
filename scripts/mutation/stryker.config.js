import { selectedTarget } from './targets.js'

const { name, mutate, threshold } = selectedTarget()
const reports = `reports/mutation/${name}`

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: false },
  mutate,
  // A mutant that runs when a module is loaded needs all tests to be loaded again. Mutants of texts are mostly messages.
  ignoreStatic: true,
  mutator: { excludedMutations: ['StringLiteral'] },
  ignorePatterns: ['.turbo', '/tarballs', '/bench', '/examples', '/test'],
  incremental: true,
  incrementalFile: `${reports}/incremental.json`,
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
  htmlReporter: { fileName: `${reports}/index.html` },
  jsonReporter: { fileName: `${reports}/mutation.json` },
  thresholds: { high: 90, low: threshold, break: threshold },
  timeoutMS: 10_000,
  tempDirName: '.stryker-tmp',
}
