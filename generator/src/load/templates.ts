import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesBelow } from '../project.js'

/** The texts of templates/, by path below it without `.hbs`. */
export async function loadTemplates(root: string): Promise<Map<string, string>> {
  const files = (await filesBelow(root, 'templates')).filter((file) => file.endsWith('.hbs'))
  const texts = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')))
  return new Map(
    files.map((file, index) => [file.slice('templates/'.length, -'.hbs'.length), texts[index] ?? '']),
  )
}
