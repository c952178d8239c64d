import { configDefaults, defineConfig } from 'vitest/config'
import { settings } from '../vitest.base.js'
import { projectTests } from './project-tests.js'

/** Files that compile many programs or analyze many expressions. Each has a process of its own, which frees its memory. */
const large = ['completions.test.ts', 'regular-expressions.test.ts', 'type-dependencies.test.ts']

/** Kills and loads, which take long and run each night: `npm run soak:run`. */
const soaks = process.env.KILLS === undefined ? ['running/{kills,load}.test.ts'] : []

export default defineConfig({
  test: {
    ...settings,
    // The longest suite begins last, when the others leave a core idle.
    maxWorkers: 2,
    setupFiles: '../packages/core/test/fixed-seed.ts',
    // These have their own configuration: `npm run runtimes`, `npm run consumers`, `npm run clients`, `npm run dashboard`,
    // `npm run explorer`, `npm run docs:test`, `npm run executable`, `npm run servers`, `npm run openapi`, `npm run products`, `npm run rehearse`,
    // `npm run projects` and the project of init.test.ts.
    exclude: [
      ...configDefaults.exclude,
      ...soaks,
      ...projectTests,
      'runtimes/**',
      'consumers/**',
      'clients/**',
      'dashboard/**',
      'explorer/**',
      'site/**',
      'executable/**',
      'servers/**',
      'openapi/**',
      'products/**',
      'release/**',
      'init/**',
    ],
    projects: [
      { extends: true, test: { name: 'small', exclude: large } },
      { extends: true, test: { name: 'large', include: large, isolate: true } },
    ],
  },
})
