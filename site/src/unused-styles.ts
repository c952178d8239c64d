/** The parts of the default theme that the site has none of: pages of teams, sponsors, Algolia's search, boxes, tabs of code. */
const unused =
  /@docsearch\/css|components\/(?:custom-block|vp-code-group|vp-sponsor)\.css|\/VP(?:Team|Home|Hero|Feature|Sponsors|Carbon|DocAside(?:Sponsors|Carbon))\w*\.vue\?.*type=style/

/** A plugin of Vite that leaves out the styles of parts that no page has, because every page loads the whole style sheet. */
export const withoutUnusedStyles = {
  name: 'without unused styles',
  enforce: 'pre' as const,
  transform: (_: string, id: string): string | undefined => (unused.test(id) ? '' : undefined),
}
