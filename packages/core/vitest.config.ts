import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { limits } from '../../vitest.base.js'

const web = fileURLToPath(new URL('dist/runtime/web.js', import.meta.url))

// What signs is tested on both providers of cryptography: Node's, and WebCrypto as in browsers and Workers. What is
// theirs alone stands in files of their names.
export default defineConfig({
  test: {
    ...limits,
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
