import Handlebars from 'handlebars'
import { codeSpan, fencedCode, mapTexts, tableCell } from './markdown.js'

/** Renders a template of templates/, named by its path below that folder without `.hbs`. */
export type Render = (template: string, view: object) => string

/** How each text of a view is written into a file, by the ending of its name. */
const escapes: readonly (readonly [ending: string, escape: (text: string) => string])[] = [
  ['.json', jsonText],
  ['.yaml', yamlScalar],
]

/**
 * Compiles templates on first use. Their texts are passed in, so that emitting reads no files. In JSON and YAML no value can
 * be more than a text. In Markdown a view has Markdown: see `markdown.ts`.
 *
 * @param templates Template texts by name; those under partials/ can be used in all others.
 */
export function createRender(templates: ReadonlyMap<string, string>): Render {
  const handlebars = Handlebars.create()
  handlebars.registerHelper('cell', (text: unknown) => tableCell(String(text)))
  handlebars.registerHelper('code', (text: unknown) => codeSpan(String(text)))
  handlebars.registerHelper('fence', (language: string, text: unknown) => fencedCode(language, String(text)))
  handlebars.registerHelper('json', (value: unknown) => JSON.stringify(value, null, 2))
  const partial = /^partials\/(.*)$/
  for (const [name, text] of templates) {
    const [, partialName] = partial.exec(name) ?? []
    if (partialName !== undefined) handlebars.registerPartial(partialName, text)
  }
  const compiled = new Map<string, Handlebars.TemplateDelegate>()
  return (name, view) => {
    const text = templates.get(name)
    if (text === undefined) throw new Error(`templates/${name}.hbs is missing.`)
    // The escapes of HTML would spoil the other formats.
    const template = compiled.get(name) ?? handlebars.compile(text, { noEscape: true, strict: true })
    compiled.set(name, template)
    const [, write] = escapes.find(([ending]) => name.endsWith(ending)) ?? []
    return template(write === undefined ? view : mapTexts(view, write))
  }
}

/** A text as it is between the quotes of a JSON string. */
function jsonText(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

/** A text as a value of YAML, in quotes unless it is a plain name. */
function yamlScalar(text: string): string {
  const isPlain =
    /^[A-Za-z][\w-]*(?:\.[\w-]+)*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
  return isPlain ? text : JSON.stringify(text)
}
