import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const spec = fileURLToPath(new URL('../../../spec', import.meta.url))

/**
 * Creates a project with many products in a temporary folder. Each product is SCF under another name, so that it has as
 * many actions, data types, parameters, error codes and examples as a real product.
 *
 * @param {number} count
 * @returns {Promise<string>} The folder, which the caller must remove.
 */
export async function createProject(count) {
  const root = await mkdtemp(join(tmpdir(), 'tc3-scale-'))
  await mkdir(join(root, 'spec'))
  await cp(join(spec, 'tencentcloud.yaml'), join(root, 'spec/tencentcloud.yaml'))
  const template = await readProduct()
  for (let number = 1; number <= count; number += 1) {
    const service = `product${number}`
    for (const [path, text] of template) {
      const file = join(root, 'spec', service, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text.replaceAll(/\bscf\b/g, service))
    }
  }
  return root
}

/** Reads the files of SCF's spec, by path relative to its folder. */
async function readProduct() {
  const folder = join(spec, 'scf')
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.yaml'))
  return Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')]))
}
