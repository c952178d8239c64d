import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const web = fileURLToPath(new URL('dist/crypto/web.js', import.meta.url))

// What signs is tested on both providers of cryptography: Node's, and WebCrypto as in browsers and Workers.
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'node', include: ['test/**/*.test.ts'] } },
      {
        test: { name: 'web', include: ['test/{client,signing,signing-key}.test.ts'] },
        resolve: { alias: { '#crypto': web } },
      },
    ],
  },
})
