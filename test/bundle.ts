import { fileURLToPath } from 'node:url'
import { type BuildOptions, build as runEsbuild } from 'esbuild'
import { type Plugin, rolldown } from 'rolldown'

/** The output of a bundler. */
export interface Bundle {
  readonly code: string
  /** The modules that the bundle still imports. */
  readonly imports: readonly string[]
}

/** Bundles a program as a build for browsers does: minified and tree-shaken. Problems are errors, and so is more than one file: what is loaded when needed is included. */
export type Bundler = (program: string) => Promise<Bundle>

const folder = fileURLToPath(new URL('.', import.meta.url))

function onlyFile<File>(files: readonly File[]): File {
  const [first, ...more] = files
  if (first === undefined || more.length > 0) throw new Error(`Expected one file, not ${files.length}.`)
  return first
}

async function bundleWithRolldown(program: string): Promise<Bundle> {
  const entry = `${folder}program.js`
  const inMemory: Plugin = {
    name: 'in-memory',
    resolveId: (id) => (id === entry ? entry : null),
    load: (id) => (id === entry ? program : null),
  }
  const build = await rolldown({
    input: entry,
    platform: 'browser',
    plugins: [inMemory],
    // A slow machine is no problem of the code.
    checks: { bundlerTimings: false },
    onLog(_level, { message }) {
      throw new Error(message)
    },
  })
  const { output } = await build.generate({
    format: 'es',
    minify: true,
    comments: false,
    codeSplitting: false,
  })
  await build.close()
  const { code, imports } = onlyFile(output.filter((file) => file.type === 'chunk'))
  return { code, imports }
}

async function bundleWithEsbuild(program: string): Promise<Bundle> {
  const options = {
    stdin: { contents: program, resolveDir: folder },
    bundle: true,
    platform: 'browser',
    format: 'esm',
    minify: true,
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'silent',
  } satisfies BuildOptions
  const { outputFiles, metafile, warnings } = await runEsbuild(options)
  for (const { text } of warnings) throw new Error(text)
  const imports = Object.values(metafile.outputs).flatMap((file) => file.imports.map(({ path }) => path))
  return { code: onlyFile(outputFiles).text, imports }
}

/** The bundlers that sizes are measured with, by name. */
export const bundlers = { rolldown: bundleWithRolldown, esbuild: bundleWithEsbuild } satisfies Record<
  string,
  Bundler
>
