import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const repository = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * Creates a project in a temporary folder that has only SCF.
 *
 * @param {number} [count] The number of actions. The first ones are those of SCF, the others are copies with other names.
 * @returns {string} The folder.
 */
export function createProject(count) {
  const root = mkdtempSync(join(tmpdir(), 'tc3-bench-'))
  for (const path of ['spec/tencentcloud.yaml', 'spec/scf/2018-04-16', 'templates']) {
    cpSync(join(repository, path), join(root, path), { recursive: true })
  }
  const folder = join(root, 'spec/scf/2018-04-16/actions')
  const names = readdirSync(folder).map((file) => file.replace('.yaml', ''))
  for (let index = names.length; index < (count ?? 0); index += 1) {
    const name = names[index % names.length]
    const copy = `${name}${Math.floor(index / names.length) + 1}`
    const text = readFileSync(join(folder, `${name}.yaml`), 'utf8')
    // Error codes, such as FailedOperation.CopyFunction, stay.
    writeFileSync(
      join(folder, `${copy}.yaml`),
      text.replaceAll(new RegExp(`(?<!\\.)\\b${name}\\b`, 'g'), copy),
    )
  }
  return root
}

/** Removes everything that `tc3 generate` wrote. */
export function removeGenerated(root) {
  for (const path of ['packages', 'spec/schema', 'node_modules']) {
    rmSync(join(root, path), { recursive: true, force: true })
  }
}
