import type { MarkdownRenderer } from 'vitepress'
import type { Site } from '../site.js'
import { actionOf, pageOf } from './page-of.js'

/** Adds the place of the explorer to the pages of actions, before their first section. */
export function explorerPlugin(renderer: MarkdownRenderer, site: Site): void {
  renderer.core.ruler.push('explorer', (state) => {
    const action = actionOf(pageOf(state.env, site), site)
    const index = state.tokens.findIndex(({ type, tag }) => type === 'heading_open' && tag === 'h2')
    if (action === undefined || index === -1) return
    const token = new state.Token('html_block', '', 0)
    token.content = `<div class="tc3-explorer" data-product="${action.owner.folder}" data-action="${action.name}">
<p><button type="button">Try it</button> Fill in a form and send the request, to an emulator in this page or to an address of
yours. This needs JavaScript.</p>
</div>
`
    state.tokens.splice(index, 0, token)
  })
}
