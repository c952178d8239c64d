import { fileURLToPath } from 'node:url'
import { type Plugin, rolldown } from 'rolldown'

/** What a bundler makes of a program. */
export interface Bundle {
  readonly code: string
  /** The modules that it leaves for the page to load. */
  readonly imports: readonly string[]
}

/** Bundles a program that imports our packages, as a build for browsers does: minified, without what is unused. */
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
