import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Tests start processes, which a busy machine may take its time over.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // `npm run runtimes` has its own.
    exclude: [...configDefaults.exclude, 'runtimes/**'],
  },
})
