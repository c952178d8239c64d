import { fileURLToPath } from 'node:url'
import { type Plugin, rolldown } from 'rolldown'

/** The output of the bundler. */
export interface Bundle {
  readonly code: string
  /** The modules that the bundle still imports. */
  readonly imports: readonly string[]
}

/** Bundles a program as a build for browsers does: minified and tree-shaken. */
export async function bundleForBrowsers(program: string): Promise<Bundle> {
  const entry = fileURLToPath(new URL('./program.js', import.meta.url))
  const inMemory: Plugin = {
    name: 'in-memory',
    resolveId: (id) => (id === entry ? entry : null),
    load: (id) => (id === entry ? program : null),
  }
  const build = await rolldown({
    input: entry,
    platform: 'browser',
    plugins: [inMemory],
    onLog(_level, { message }) {
      throw new Error(message)
    },
  })
  const { output } = await build.generate({ format: 'es', minify: true, comments: false })
  await build.close()
  const [{ code, imports }, ...more] = output
  if (more.length > 0) throw new Error(`Expected one file, not ${output.length}.`)
  return { code, imports }
}
