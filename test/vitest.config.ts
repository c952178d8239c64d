import { configDefaults, defineConfig } from 'vitest/config'
import { settings } from '../vitest.base.js'

export default defineConfig({
  test: {
    ...settings,
    setupFiles: '../packages/core/test/fixed-seed.ts',
    // `npm run runtimes`, `npm run consumers`, `npm run clients`, `npm run dashboard`, `npm run openapi`, `npm run products`,
    // `npm run rehearse` and the project of init.test.ts have their own configuration.
    exclude: [
      ...configDefaults.exclude,
      'runtimes/**',
      'consumers/**',
      'clients/**',
      'dashboard/**',
      'openapi/**',
      'products/**',
      'release/**',
      'init/**',
    ],
  },
})
