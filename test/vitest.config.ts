import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Tests start processes, which a busy machine may take its time over.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // `npm run runtimes` and `npm run rehearse` have their own, and so has the project of init.test.ts.
    exclude: [...configDefaults.exclude, 'runtimes/**', 'release/**', 'init/**'],
  },
})
