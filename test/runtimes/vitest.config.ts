import { defineConfig } from 'vitest/config'
import { limits } from '../../vitest.base.js'

// One after another: each starts a process of some size.
export default defineConfig({
  test: { ...limits, include: ['*.test.ts'], fileParallelism: false, reporters: ['verbose'] },
})
