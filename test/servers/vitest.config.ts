import { defineConfig } from 'vitest/config'
import { limits } from '../../vitest.base.js'

export default defineConfig({ test: { ...limits, include: ['*.test.ts'], reporters: ['verbose'] } })
