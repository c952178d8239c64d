import { defineConfig } from 'vitest/config'
import { limits } from '../../vitest.base.js'

// Sequentially, because each test starts large processes.
export default defineConfig({
  test: {
    ...limits,
    include: ['*.test.ts'],
    fileParallelism: false,
    reporters: ['verbose'],
  },
})
