import type { MarkdownRenderer } from 'vitepress'

/** Makes the text of pages plain HTML: no interpolation by Vue, and no styles, which the security policy forbids. */
export function staticPlugin(renderer: MarkdownRenderer): void {
  const { rules } = renderer.renderer
  for (const name of ['text', 'code_inline'] as const) {
    const rule = rules[name]
    if (rule === undefined) throw new Error(`The renderer has no rule ${name}.`)
    rules[name] = (...parameters) => rule(...parameters).replaceAll('{{', '&#123;{')
  }
  renderer.core.ruler.push('alignment', ({ tokens }) => {
    for (const token of tokens.filter(({ type }) => type === 'th_open' || type === 'td_open')) {
      const style = token.attrGet('style')
      if (style === null) continue
      token.attrs = []
      token.attrSet('class', style.replace('text-align:', 'align-'))
    }
  })
}
