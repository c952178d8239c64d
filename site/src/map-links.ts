/** A fenced block, a code span, or the relative target of a link. */
const codeOrTarget = /^( *)(```+|~~~+).*?^\1\2 *$|`[^`\n]*`|\]\((?!\w+:|\/)([^)\s]+)\)/gms

/**
 * Replaces the relative targets of the links of a Markdown text, but not of those in code.
 *
 * @param map Returns the new target. The path is empty if the link leads to a heading of the same page.
 */
export function mapLinks(markdown: string, map: (path: string, fragment: string) => string): string {
  return markdown.replaceAll(codeOrTarget, (whole, _indentation, _fence, target?: string) => {
    if (target === undefined) return whole
    const [path = '', anchor] = target.split('#')
    return `](${map(path, anchor === undefined ? '' : `#${anchor}`)})`
  })
}
