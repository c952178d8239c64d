/** By this, files that are no longer emitted are known, too. */
const marker = 'by `tc3 generate`. Do not edit.'

/** Every emitted file says so in its first line. */
function notice(from: string) {
  return `Generated from ${from} ${marker}`
}

export function typescriptHeader(from: string): string {
  return `// ${notice(from)}`
}

export function markdownHeader(from: string): string {
  return `<!-- ${notice(from).replaceAll('--', '- -')} -->`
}

/** JSON has no comments; its first member says it. */
export function jsonHeader(from: string): { readonly $comment: string } {
  return { $comment: notice(from) }
}

/** Tells whether a file's text is an emitted one. */
export function isEmitted(text: string): boolean {
  return text.slice(0, 400).split('\n', 2).join('\n').includes(marker)
}
