import { configDefaults, defineConfig } from 'vitest/config'
import { settings } from '../../vitest.base.js'

// Code does not run on Windows.
const exclude = [...configDefaults.exclude, ...(process.platform === 'win32' ? ['test/runtime/**'] : [])]

export default defineConfig({ test: { ...settings, exclude, setupFiles: '../core/test/fixed-seed.ts' } })
