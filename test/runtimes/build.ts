import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

/**
 * Bundles a program of the folder `programs` into one JavaScript file.
 *
 * @param packages Whether our packages remain imports, which the runtime resolves, or are bundled for a runtime without
 *   package resolution.
 * @returns The path of the file.
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
