import { defineConfig } from 'vitest/config'
import { settings } from '../../vitest.base.js'

export default defineConfig({ test: { ...settings, setupFiles: '../core/test/fixed-seed.ts' } })
