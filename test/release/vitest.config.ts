import { defineConfig } from 'vitest/config'

// One story, told in order. Each step installs or builds something, longer than other tests take.
export default defineConfig({
  test: {
    include: ['*.test.ts'],
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    bail: 1,
    reporters: ['verbose'],
  },
})
