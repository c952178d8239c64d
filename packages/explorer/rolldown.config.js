import { readFileSync } from 'node:fs'
import { defineConfig } from 'rolldown'
import { allLicences } from '../../scripts/licences.js'

const assets = {
  name: 'style sheet and licences',
  generateBundle() {
    this.emitFile({
      type: 'asset',
      fileName: 'explorer.css',
      source: readFileSync('src/explorer.css', 'utf8'),
    })
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: `${allLicences()}\n` })
  },
}

/** Modules for browsers, and the programs, which the build of the site imports, too. */
export default defineConfig({
  input: {
    explorer: 'src/explorer.tsx',
    signature: 'src/signature.tsx',
    programs: 'src/programs/index.ts',
  },
  plugins: [assets],
  platform: 'browser',
  resolve: { extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
  transform: { target: 'es2022' },
  // A slow machine is no problem of the code.
  checks: { bundlerTimings: false },
  onLog(_level, { message }) {
    throw new Error(message)
  },
  output: {
    dir: 'dist',
    format: 'es',
    // The licences are in a file: they would be downloaded with every module.
    postBanner: ({ isEntry }) => (isEntry ? '/*! Licences of included packages: licences.txt */' : ''),
    comments: { legal: false },
    // Beside the entry points: all find the style sheet and the models by the address of their module.
    chunkFileNames: '[name]-[hash].js',
    cleanDir: true,
    minify: true,
  },
})
