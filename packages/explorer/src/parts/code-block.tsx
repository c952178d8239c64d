import { jsonTokens } from '../../../mock/dashboard/json-tokens.js'
import { CopyButton } from './copy-button.js'
import { Scroll } from './scroll.js'

/** Longer JSON is shown without colours, which would need too many elements. */
const maxColouredLength = 40_000

/** Of longer texts, only the beginning is shown. */
const maxShownLength = 400_000

interface CodeBlockProps {
  readonly label: string
  readonly text: string
  readonly json?: boolean
}

/** A block of text with a button that copies it. */
export function CodeBlock({ label, text, json = false }: CodeBlockProps) {
  const shown = text.slice(0, maxShownLength)
  return (
    <div class="code">
      <Scroll label={label}>
        <pre>
          {json && shown.length <= maxColouredLength
            ? jsonTokens(shown).map(({ kind, text: part }) =>
                kind === 'other' ? part : <span class={kind}>{part}</span>,
              )
            : shown}
        </pre>
      </Scroll>
      <CopyButton text={text} name={`Copy: ${label}`} />
      {text.length > shown.length && (
        <p class="note">{(text.length - shown.length).toLocaleString('en')} more characters are not shown.</p>
      )}
    </div>
  )
}
