import { defineConfig } from 'vitest/config'

// One story, told in order. Each step starts processes, which a busy machine may take its time over.
export default defineConfig({
  test: {
    include: ['*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    bail: 1,
    reporters: ['verbose'],
  },
})
