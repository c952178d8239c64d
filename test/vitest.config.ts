import { configDefaults, defineConfig } from 'vitest/config'
import { limits } from '../vitest.base.js'

export default defineConfig({
  test: {
    ...limits,
    setupFiles: '../packages/core/test/fixed-seed.ts',
    // `npm run runtimes` and `npm run rehearse` have their own, and so has the project of init.test.ts.
    exclude: [...configDefaults.exclude, 'runtimes/**', 'release/**', 'init/**'],
  },
})
