import { defineConfig } from 'vitest/config'

// The tests depend on each other. Each one installs or builds something, which takes longer than other tests.
export default defineConfig({
  test: {
    include: ['*.test.ts'],
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    bail: 1,
    reporters: ['verbose'],
  },
})
