import type { ProductPages } from './products.js'

/** The rows of the tables of error codes: the code, and the other cells. */
const row = /^\| `([^`]+)` \| (.+) \|$/

/** Adds to the error codes on the pages of actions how the emulator returns them, if the product has a page about it. */
export function addRecipes(product: ProductPages): ProductPages {
  const { folder, pages } = product
  const guide = pages.find(({ path }) => path === `${folder}/emulator/error-codes`)
  if (guide === undefined) return product
  const recipes = recipesOf(guide.markdown)
  return {
    ...product,
    pages: pages.map((page) => {
      const own = page.path.startsWith(`${folder}/actions/`) ? recipes.get(page.title) : undefined
      return own === undefined ? page : { ...page, markdown: extendTable(page.markdown, own) }
    }),
  }
}

/** What the page says about each code, by action. */
function recipesOf(markdown: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    markdown
      .split(/^## /m)
      .slice(1)
      .map((section) => {
        const lines = section.split('\n')
        const rows = lines.flatMap((line) => {
          const [, code, recipe] = row.exec(line) ?? []
          return code === undefined || recipe === undefined ? [] : [[code, recipe] as const]
        })
        return [lines[0] ?? '', new Map(rows)]
      }),
  )
}

/** Adds a column to the table in the section about error codes. */
function extendTable(markdown: string, recipes: ReadonlyMap<string, string>): string {
  const [before = '', section] = markdown.split(/(?<=^## Error codes\n)/m)
  if (section === undefined) throw new Error('The page of an action has no section "Error codes".')
  const end = section.search(/^## /m)
  const table = section
    .slice(0, end)
    .replace(/^(\| Code .*)\n(\| --- .*)$/m, '$1 With the emulator |\n$2 --- |')
    .replaceAll(/^\| `([^`]+)` .*$/gm, (line, code: string) => `${line} ${recipes.get(code) ?? ''} |`)
  return before + table + section.slice(end)
}
