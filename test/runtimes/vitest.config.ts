import { defineConfig } from 'vitest/config'

// One after another: each starts a process of some size.
export default defineConfig({
  test: { include: ['*.test.ts'], testTimeout: 300_000, fileParallelism: false, reporters: ['verbose'] },
})
