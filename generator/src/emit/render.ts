import Handlebars from 'handlebars'
import { jsonText } from '../model/json-text.js'
import { codeSpan, fencedCode, mapTexts, tableCell } from './markdown.js'

/** Renders a template of templates/, named by its path below that folder without `.hbs`. */
export interface Render {
  (template: string, view: object): string
  /** The texts of all templates, by name. */
  readonly templates: ReadonlyMap<string, string>
}

/** How the texts of a view are escaped, by the extension of the file. */
const escapes: readonly (readonly [extension: string, escape: (text: string) => string])[] = [
  ['.json', escapeJson],
  ['.yaml', formatYamlScalar],
]

/**
 * Creates a function that renders templates, which are compiled on first use. The texts of a view are escaped in JSON and
 * YAML. In Markdown they are inserted as they are, because the caller escapes them with `markdownOf`.
 *
 * `{{guide service}}` inserts the handwritten guide to the client of a product, client/guides/<service>.md, as it is. It is
 * undefined for a product without one.
 *
 * @param templates Template texts by name. Those below partials/ are available in all others.
 */
export function createRender(templates: ReadonlyMap<string, string>): Render {
  const handlebars = Handlebars.create()
  handlebars.registerHelper('cell', (text: unknown) => tableCell(String(text)))
  handlebars.registerHelper('code', (text: unknown) => codeSpan(String(text)))
  handlebars.registerHelper('fence', (language: string, text: unknown) => fencedCode(language, String(text)))
  handlebars.registerHelper('guide', (service: string) => templates.get(`client/guides/${service}.md`))
  handlebars.registerHelper('json', (value: unknown) => jsonText(value))
  const partial = /^partials\/(.*)$/
  for (const [name, text] of templates) {
    const [, partialName] = partial.exec(name) ?? []
    if (partialName !== undefined) handlebars.registerPartial(partialName, text)
  }
  const compiled = new Map<string, Handlebars.TemplateDelegate>()
  function render(name: string, view: object) {
    const text = templates.get(name)
    if (text === undefined) throw new Error(`templates/${name}.hbs is missing.`)
    // Handlebars escapes HTML by default, which is wrong for the other formats.
    const template = compiled.get(name) ?? handlebars.compile(text, { noEscape: true, strict: true })
    compiled.set(name, template)
    const [, escapeText] = escapes.find(([extension]) => name.endsWith(extension)) ?? []
    return template(escapeText === undefined ? view : mapTexts(view, escapeText))
  }
  return Object.assign(render, { templates })
}

/** Escapes a text for use between the quotes of a JSON string. */
function escapeJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

/** Formats a text as a YAML value, in quotes unless it is a plain name. */
function formatYamlScalar(text: string): string {
  const isPlain =
    /^[A-Za-z][\w-]*(?:\.[\w-]+)*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
  return isPlain ? text : JSON.stringify(text)
}
