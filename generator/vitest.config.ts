import { defineConfig } from 'vitest/config'

// Tests start processes, which a busy machine may take its time over.
export default defineConfig({ test: { testTimeout: 60_000, isolate: false } })
