import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaults } from './defaults.js'
import { ownFilesBelow, readRegularFile } from './files.js'

/** The maximum size of a template, in bytes. */
const maxTemplateSize = 1024 * 1024

/**
 * Loads the texts of templates, by path below templates/ without `.hbs`. A template of the project overrides the default
 * one of the generator. The package versions that match this generator are added as partials, such as
 * `version/typescript`.
 *
 * @throws {Error} If a template is a symbolic link or larger than 1 MiB.
 */
export async function loadTemplates(root: string): Promise<Map<string, string>> {
  return new Map([...(await loadVersions()), ...readTemplates(defaults), ...readTemplates(root)])
}

async function loadVersions(): Promise<[name: string, text: string][]> {
  const text = await readFile(join(defaults, 'versions.json'), 'utf8')
  const versions: Readonly<Record<string, string>> = JSON.parse(text)
  return Object.entries(versions).map(([name, version]) => [`partials/version/${name}`, version])
}

function readTemplates(root: string): [name: string, text: string][] {
  return ownFilesBelow(root, 'templates').map((file) => [
    file.slice('templates/'.length).replace(/\.hbs$/, ''),
    readRegularFile(join(root, file), maxTemplateSize).toString(),
  ])
}
