import { posix } from 'node:path'
import { anchor } from './anchor.js'
import { mapLinks } from './map-links.js'
import { readGenerated } from './products.js'

const directive = /^<!-- include (\S+)#(\S+) -->$/gm

/**
 * Replaces each line `<!-- include <file>#<anchor> -->` by the text of the section of another document, without its heading.
 *
 * @param origin The file of the text, relative to the root of the repository, as that of the directive.
 */
export function includeSections(markdown: string, origin: string): string {
  return markdown.replaceAll(directive, (_, file: string, name: string) => {
    const section = sectionOf(readGenerated(file).markdown, name)
    if (section === undefined) throw new Error(`${origin} includes ${file}#${name}, which does not exist.`)
    return moveLinks(section, file, origin)
  })
}

/** The text below a heading, up to the next heading of its level or a higher one. Inner headings become the third level. */
function sectionOf(markdown: string, name: string): string | undefined {
  const lines = markdown.split('\n')
  let level: number | undefined
  let inCode = false
  const section: string[] = []
  for (const line of lines) {
    if (/^ *```/.test(line)) inCode = !inCode
    const [, marks = '', heading = ''] = (!inCode && /^(#+) (.*)$/.exec(line)) || []
    if (level !== undefined && marks !== '' && marks.length <= level) break
    if (level !== undefined) section.push(marks === '' ? line : `### ${heading}`)
    else if (marks !== '' && anchor(heading) === name) level = marks.length
  }
  return level === undefined ? undefined : section.join('\n').trim()
}

/** Makes the links of a section, which are relative to its file, relative to another one. */
function moveLinks(section: string, from: string, to: string): string {
  return mapLinks(section, (path, fragment) => {
    const file = path === '' ? from : posix.join(posix.dirname(from), path)
    return posix.relative(posix.dirname(to), file) + fragment
  })
}
