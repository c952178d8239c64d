import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { rolldown } from 'rolldown'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** Programs that call one action. The official SDK needs the modules of Node, which are not bundled. */
const programs = [
  {
    name: '@tc3/client-scf/actions, one action',
    platform: 'browser',
    program: `
      import { createClient } from '@tc3/core'
      import { invoke, scf } from '@tc3/client-scf/actions'
      export const call = (options, input) => createClient(scf, options).send(invoke, input)`,
  },
  {
    name: '@tc3/client-scf, all actions',
    platform: 'browser',
    program: `
      import { ScfClient } from '@tc3/client-scf'
      export const call = (options, input) => new ScfClient(options).invoke(input)`,
  },
  {
    name: 'tencentcloud-sdk-nodejs-scf',
    platform: 'node',
    program: `
      import { scf } from 'tencentcloud-sdk-nodejs-scf'
      export const call = (options, input) => new scf.v20180416.Client(options).Invoke(input)`,
  },
  {
    name: 'aws4fetch, which knows no action',
    platform: 'browser',
    program: `
      import { AwsClient } from 'aws4fetch'
      export const call = (options, url, init) => new AwsClient(options).fetch(url, init)`,
  },
]

/** Bundles each program with both bundlers, and measures the minified and compressed code. */
export async function measureSizes() {
  const rows = []
  for (const { name, platform, program } of programs) {
    rows.push({
      '': name,
      'esbuild, bytes': compressed(await bundleWithEsbuild(program, platform)),
      'rolldown, bytes': compressed(await bundleWithRolldown(program, platform)),
    })
  }
  return rows
}

function compressed(code) {
  return String(gzipSync(code, { level: 9 }).length)
}

async function bundleWithEsbuild(program, platform) {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: folder },
    bundle: true,
    platform,
    format: 'esm',
    minify: true,
    legalComments: 'none',
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0].text
}

async function bundleWithRolldown(program, platform) {
  const entry = `${folder}program.js`
  const inMemory = {
    name: 'in-memory',
    resolveId: (id) => (id === entry ? entry : null),
    load: (id) => (id === entry ? program : null),
  }
  const bundle = await rolldown({ input: entry, platform, plugins: [inMemory], logLevel: 'silent' })
  const { output } = await bundle.generate({
    format: 'es',
    minify: true,
    comments: false,
    codeSplitting: false,
  })
  await bundle.close()
  return output[0].code
}
