import { defineConfig } from 'vitest/config'
import { limits } from '../../vitest.base.js'

// Sequentially, because each file starts a browser.
export default defineConfig({
  test: {
    ...limits,
    include: ['*.test.ts'],
    fileParallelism: false,
    expect: { poll: { timeout: limits.testTimeout } },
    reporters: ['verbose'],
  },
})
