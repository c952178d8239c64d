import { nearest } from '../diagnostics/suggest.js'
import { importedFiles, isVersion, platformFile, productFileNames } from './layout.js'

/** A file or folder in spec/ that tc3 does not read. */
export interface StrayPath {
  readonly path: string
  /** What to do with it, as a sentence. */
  readonly remedy: string
}

/**
 * Finds the files in spec/ that tc3 does not read, although their names do not tell that they belong to something else:
 * hidden files, backups of editors, notes, manifests and dependencies of packages, and the JSON Schemas are expected there.
 * Unexpected folders are listed once instead of each of their files.
 *
 * @param files The paths of all files, relative to the project root.
 */
export function strayPaths(files: readonly string[]): StrayPath[] {
  const found = new Map<string, string>()
  for (const file of files.filter(isCandidate)) {
    const stray = strayAt(file)
    if (stray !== undefined) found.set(stray.path, stray.remedy)
  }
  return [...found].map(([path, remedy]) => ({ path, remedy }))
}

/** Backups and notes in any folder. */
const otherFile = /~$|\.sw[a-p]$|^#.*#$|\.(?:md|txt)$/i

function isCandidate(file: string): boolean {
  const segments = file.split('/')
  const name = segments.at(-1) ?? ''
  if (segments.some((segment) => segment.startsWith('.') || segment === 'node_modules')) return false
  return segments[1] !== 'schema' && !otherFile.test(name)
}

/** The file, or the folder that contains it, if tc3 does not read it. */
function strayAt(file: string): StrayPath | undefined {
  const [, service = '', version = '', third = '', fourth = '', ...rest] = file.split('/')
  if (version === '') {
    if (file === platformFile) return undefined
    return renameOrRemove(file, 'spec', ['tencentcloud.yaml'])
  }
  if (third === '') {
    if (version === 'package.json' || version === 'turbo.json') return undefined
    const remedy = isYaml(version)
      ? `Move it to the folder of a version, such as spec/${service}/2017-03-12/.`
      : removal
    return { path: file, remedy }
  }
  const product = `spec/${service}/${version}`
  if (!isVersion(version)) {
    return {
      path: product,
      remedy: 'Rename it to a version, which is a date such as 2017-03-12, or remove it.',
    }
  }
  if (fourth === '') return strayInProduct(file, product, third)
  if (third !== 'actions') return strayFolder(`${product}/${third}`, product, third)
  if (rest.length > 0) {
    return { path: `${product}/actions/${fourth}`, remedy: `Move its files to ${product}/actions/.` }
  }
  return fourth.endsWith('.yaml') ? undefined : renameOrRemove(file, `${product}/actions`, [])
}

const removal = 'Move it out of spec/, or remove it.'

function strayInProduct(file: string, product: string, name: string): StrayPath | undefined {
  if (Object.values<string>(importedFiles).includes(name) || productFileNames.includes(name)) return undefined
  const isAction =
    /^[A-Z][A-Za-z0-9]*\.ya?ml$/.test(name) && nearest(stem(name), productFileNames.map(stem)) === undefined
  if (!isAction) return renameOrRemove(file, product, productFileNames)
  return {
    path: file,
    remedy: `If it describes an action, move it to ${product}/actions/${stem(name)}.yaml.`,
  }
}

function strayFolder(path: string, product: string, name: string): StrayPath {
  if (nearest(name, ['actions']) !== undefined) return { path, remedy: `Rename it to ${product}/actions.` }
  const file = `${name}.yaml`
  const remedy = productFileNames.includes(file)
    ? `Move the content of its files to ${product}/${file}.`
    : removal
  return { path, remedy }
}

/** Suggests the nearest name of a known file, or else the extension that tc3 reads. */
function renameOrRemove(file: string, folder: string, known: readonly string[]): StrayPath {
  const name = file.slice(folder.length + 1)
  const near = isYaml(name) ? nearest(stem(name), known.map(stem)) : undefined
  if (near !== undefined) return { path: file, remedy: `Rename it to ${folder}/${near}.yaml.` }
  if (known.length === 0 && isYaml(name)) {
    return { path: file, remedy: `Rename it to ${folder}/${stem(name)}.yaml.` }
  }
  return { path: file, remedy: removal }
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name)
}

function stem(name: string): string {
  return name.replace(/\.ya?ml$/i, '')
}
