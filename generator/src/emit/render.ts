import Handlebars from 'handlebars'

/** Fills in a template of templates/, named by its path below that folder without `.hbs`. */
export type Render = (template: string, view: object) => string

/**
 * Compiles templates on first use. Their text comes from outside, so that emitting touches no disk.
 *
 * @param templates Template texts by name; those under partials/ can be used in all others.
 */
export function createRender(templates: ReadonlyMap<string, string>): Render {
  const handlebars = Handlebars.create()
  // A table's cell ends at a bar and at the end of its line.
  handlebars.registerHelper('cell', (text: string) =>
    text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, '<br>'),
  )
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
    // The output is Markdown and JSON, which HTML's escapes would spoil.
    const template = compiled.get(name) ?? handlebars.compile(text, { noEscape: true, strict: true })
    compiled.set(name, template)
    return template(view)
  }
}
