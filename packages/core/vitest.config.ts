import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { settings } from '../../vitest.base.js'

const web = fileURLToPath(new URL('dist/runtime/web.js', import.meta.url))

// Signing is tested with both cryptography providers: that of Node, and WebCrypto for browsers and Workers. Tests of one
// platform only are in files with its name.
export default defineConfig({
  test: {
    ...settings,
    setupFiles: 'test/fixed-seed.ts',
    projects: [
      {
        extends: true,
        test: { name: 'node', include: ['test/**/*.test.ts'], exclude: ['test/**/web.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'web', include: ['test/{client,signing,signing-key}.test.ts', 'test/**/web.test.ts'] },
        resolve: { alias: { '#runtime': web } },
      },
    ],
  },
})
