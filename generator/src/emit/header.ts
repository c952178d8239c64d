/** By this, files that are no longer emitted are known, too. */
const marker = 'by `tc3 generate`. Do not edit.'

/** Every emitted file says so in its first line. */
const notice = (from: string) => `Generated from ${from} ${marker}`

export const typescriptHeader = (from: string): string => `// ${notice(from)}`

export const markdownHeader = (from: string): string => `<!-- ${notice(from)} -->`

/** JSON has no comments; its first member says it. */
export const jsonHeader = (from: string): { readonly $comment: string } => ({ $comment: notice(from) })

/** Tells whether a file's text is an emitted one. */
export function isEmitted(text: string): boolean {
  return text.slice(0, 400).split('\n', 2).join('\n').includes(marker)
}
