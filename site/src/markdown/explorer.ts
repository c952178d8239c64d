import type { MarkdownRenderer } from 'vitepress'
import type { Site } from '../site.js'
import { actionOf, pageOf } from './page-of.js'

/** Adds the places of the explorer, before the first section of an action, and of the signature debugger. */
export function explorerPlugin(renderer: MarkdownRenderer, site: Site): void {
  renderer.core.ruler.push('explorer', (state) => {
    const page = pageOf(state.env, site)
    const [folder = '', name] = page?.path.split('/') ?? []
    const action = actionOf(page, site)
    const token = new state.Token('html_block', '', 0)
    if (action !== undefined) {
      const index = state.tokens.findIndex(({ type, tag }) => type === 'heading_open' && tag === 'h2')
      // The members of a data type, which are rendered on their own.
      if (index === -1) return
      token.content = place(
        `class="tc3-explorer" data-product="${folder}" data-action="${action.name}"`,
        'Try it',
        'Fill in a form and send the request, to an emulator in this page or to an address of yours.',
      )
      state.tokens.splice(index, 0, token)
    } else if (name === 'signature' && page !== undefined) {
      token.content = place(
        `class="tc3-signature" data-product="${folder}"`,
        'Start',
        'The debugger runs in this page.',
      )
      state.tokens.push(token)
    }
  })
}

/** What a reader sees until the module is loaded. */
function place(attributes: string, button: string, text: string): string {
  return `<div ${attributes}><p><button type="button">${button}</button> ${text} It needs JavaScript.</p></div>\n`
}
