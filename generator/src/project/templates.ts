import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaults } from './defaults.js'
import { filesBelow, readRegularFile, rejectLinks } from './files.js'

/** The largest template, in bytes. */
const maxTemplateSize = 1024 * 1024

/**
 * The texts of templates, by path below templates/, `.hbs` left out: those that come with the generator, and in their
 * place those that the project has of its own. Beside them, as partials such as `version/typescript`, the versions of
 * packages that go with this generator.
 */
export async function loadTemplates(root: string): Promise<Map<string, string>> {
  return new Map([...(await loadVersions()), ...templatesOf(defaults), ...templatesOf(root)])
}

async function loadVersions(): Promise<[name: string, text: string][]> {
  const text = await readFile(join(defaults, 'versions.json'), 'utf8')
  const versions: Readonly<Record<string, string>> = JSON.parse(text)
  return Object.entries(versions).map(([name, version]) => [`partials/version/${name}`, version])
}

function templatesOf(root: string): [name: string, text: string][] {
  rejectLinks(root, 'templates')
  return filesBelow(root, 'templates').map((file) => [
    file.slice('templates/'.length).replace(/\.hbs$/, ''),
    readRegularFile(join(root, file), maxTemplateSize).toString(),
  ])
}
