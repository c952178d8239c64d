import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

/**
 * Makes one file of JavaScript of a program of the folder `programs`.
 *
 * @param packages `imported`: our packages stay imports, which the runtime resolves. `bundled`: they are in the file,
 *   as for a runtime that has no packages.
 * @returns the file
 */
export async function build(
  program: string,
  packages: 'imported' | 'bundled',
  folder: string,
): Promise<string> {
  const file = join(folder, `${program}.mjs`)
  const bundle = await rolldown({
    input: fileURLToPath(new URL(`programs/${program}.ts`, import.meta.url)),
    platform: packages === 'imported' ? 'node' : 'browser',
    external: packages === 'imported' ? /^@tc3\// : [],
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
  })
  await bundle.write({ file, format: 'es' })
  await bundle.close()
  return file
}
