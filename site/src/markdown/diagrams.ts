import { instance } from '@viz-js/viz'
import type { MarkdownRenderer } from 'vitepress'

const graphviz = await instance()

/** The language of the blocks with diagrams, which repositories draw in the browser. */
const language = 'mermaid'

interface Transition {
  readonly from: string
  readonly to: string
  readonly label: string
}

/** Draws the diagrams of statuses as SVG, so that pages need no script for them. */
export function diagramPlugin(renderer: MarkdownRenderer): void {
  const { rules } = renderer.renderer
  const { fence } = rules
  if (fence === undefined) throw new Error('The renderer has no rule for fenced code.')
  rules.fence = (tokens, index, ...others) => {
    const token = tokens[index]
    if (token?.info.trim() !== language) return fence(tokens, index, ...others)
    return drawDiagram(transitionsOf(token.content))
  }
}

/** The transitions of a diagram: lines such as `A --> B: label`. */
function transitionsOf(diagram: string): Transition[] {
  return Array.from(
    diagram.matchAll(/^ *(\S+) --> (\S+?): (.+)$/gm),
    ([, from = '', to = '', label = '']) => ({ from, to, label }),
  )
}

/** The node in which a resource does not exist yet. */
const start = '[*]'

function drawDiagram(transitions: readonly Transition[]): string {
  const names = new Set(transitions.flatMap(({ from, to }) => [from, to]))
  const output = graphviz.renderString(
    {
      directed: true,
      graphAttributes: { rankdir: 'TB', bgcolor: 'transparent', nodesep: 0.4, ranksep: 0.5 },
      nodeAttributes: { shape: 'box', style: 'rounded', fontname: 'sans-serif', fontsize: 14 },
      edgeAttributes: { fontname: 'sans-serif', fontsize: 14 },
      nodes: [...names].map((name) => ({
        name,
        // Without a label of its own, a node has that of the first one.
        attributes:
          name === start ? { shape: 'circle', style: 'filled', label: '', width: 0.2 } : { label: name },
      })),
      edges: transitions.map(({ from, to, label }) => ({
        tail: from,
        head: to,
        attributes: { label: ` ${label} ` },
      })),
    },
    { format: 'svg' },
  )
  const svg = output
    .slice(output.indexOf('<svg'))
    // The style sheet sets the colours, for light and dark. Names would repeat on a page with several diagrams.
    .replaceAll(
      / (?:fill|stroke)="(?!none|transparent)[^"]*"| id="[^"]*"|<title>[^<]*<\/title>\n?|<!--.*?-->\n?/g,
      '',
    )
    .replace('<svg', '<svg role="img" aria-label="Statuses and transitions"')
  return `<div class="diagram" tabindex="0">${svg.trim()}</div>\n${listTransitions(transitions)}`
}

/** The diagram as text, for those who do not see it. */
function listTransitions(transitions: readonly Transition[]): string {
  const items = transitions.map(
    ({ from, to, label }) =>
      `<li>${from === start ? '' : `${escapeHtml(from)} `}→ ${escapeHtml(to)}: ${escapeHtml(label)}</li>`,
  )
  return `<details><summary>Transitions as a list</summary><ul>${items.join('')}</ul></details>\n`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
