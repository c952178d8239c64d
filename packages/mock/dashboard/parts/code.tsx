import type { CutText } from '../../src/control/dashboard/page-data.js'
import { jsonTokens } from '../json-tokens.js'
import { CopyButton } from './copy-button.js'
import { Scroll } from './scroll.js'

/** Longer JSON is shown without colours, which would need too many elements. */
const maxColouredLength = 20_000

interface CodeProps {
  readonly title: string
  readonly content: CutText
  readonly json?: boolean
}

/** A block of text with a title and a button that copies it. */
export function Code({ title, content: { text, cut }, json = false }: CodeProps) {
  const tokens = json ? jsonTokens(text) : []
  const formatted = json ? tokens.map((token) => token.text).join('') : text
  const isColoured = json && text.length <= maxColouredLength
  return (
    <section class="block" aria-label={title}>
      <header>
        <h3>{title}</h3>
        <CopyButton text={formatted} name={`Copy ${title}`} />
      </header>
      <Scroll label={`${title}, text`}>
        <pre>
          {isColoured
            ? tokens.map(({ kind, text: part }) =>
                kind === 'other' ? part : <span class={kind}>{part}</span>,
              )
            : formatted}
        </pre>
      </Scroll>
      {cut > 0 && <p class="note">{cut.toLocaleString('en')} more characters are not shown.</p>}
    </section>
  )
}
