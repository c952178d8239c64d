import { defineConfig } from 'vitest/config'
import { limits } from '../vitest.base.js'
import { projectTests } from './project-tests.js'

export default defineConfig({
  test: { ...limits, include: projectTests, setupFiles: '../packages/core/test/fixed-seed.ts' },
})
