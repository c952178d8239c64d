import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaults } from './defaults.js'
import { filesBelow } from './files.js'

/**
 * Loads the texts of templates, by path below templates/ without `.hbs`. A template of the project overrides the default
 * one of the generator. The package versions that match this generator are added as partials, such as
 * `version/typescript`.
 */
export async function loadTemplates(root: string): Promise<Map<string, string>> {
  const [versions, ...templates] = await Promise.all([
    loadVersions(),
    templatesOf(defaults),
    templatesOf(root),
  ])
  return new Map([...versions, ...templates.flat()])
}

async function loadVersions(): Promise<[name: string, text: string][]> {
  const text = await readFile(join(defaults, 'versions.json'), 'utf8')
  const versions: Readonly<Record<string, string>> = JSON.parse(text)
  return Object.entries(versions).map(([name, version]) => [`partials/version/${name}`, version])
}

async function templatesOf(root: string): Promise<[name: string, text: string][]> {
  const files = await filesBelow(root, 'templates')
  const texts = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')))
  return files.map((file, index) => [
    file.slice('templates/'.length).replace(/\.hbs$/, ''),
    texts[index] ?? '',
  ])
}
