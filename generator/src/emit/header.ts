/** Identifies generated files, including those that are no longer emitted. */
const marker = 'by `tc3 generate`. Do not edit.'

/** The notice in the first line of every generated file. */
function notice(from: string): string {
  return `Generated from ${from} ${marker}`
}

export function typescriptHeader(from: string): string {
  return `// ${notice(from)}`
}

export function markdownHeader(from: string): string {
  return `<!-- ${notice(from).replaceAll('--', '- -')} -->`
}

/** JSON has no comments, so its first member contains the notice. */
export function jsonHeader(from: string): { readonly $comment: string } {
  return { $comment: notice(from) }
}

/** Whether the text of a file contains the notice. */
export function isEmitted(text: string): boolean {
  return text.slice(0, 400).split('\n', 2).join('\n').includes(marker)
}
