import { defineConfig } from 'vitest/config'
import { limits } from '../../vitest.base.js'

export default defineConfig({
  test: {
    ...limits,
    testTimeout: 600_000,
    hookTimeout: 600_000,
    include: ['*.test.ts'],
    reporters: ['verbose'],
  },
})
