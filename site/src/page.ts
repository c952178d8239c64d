/** A page of the site. */
export interface Page {
  /** Its address below the base of the site, without an extension, such as `cvm/actions/DescribeInstances`. */
  readonly path: string
  readonly title: string
  readonly markdown: string
  /** The file of the repository with the text of the page, to which its relative links refer. */
  readonly origin: string
  /** Where a reader changes the page: the spec for generated pages, or else the origin. */
  readonly source: { readonly file: string; readonly line: number }
}

/** The text of the first heading, without markup. */
export function titleOf(markdown: string): string {
  const [, heading = ''] = /^# (.+)$/m.exec(markdown) ?? []
  return heading.replaceAll(/[`*]|\\(?=\W)/g, '').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
}
