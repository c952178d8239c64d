import { useSignal } from '@preact/signals'
import { attempt } from '../notices.js'

/** Copies a text to the clipboard. */
export function CopyButton({ text, label = 'Copy', name }: { text: string; label?: string; name?: string }) {
  const isCopied = useSignal(false)
  function copy() {
    void attempt(async () => {
      await navigator.clipboard.writeText(text)
      isCopied.value = true
      setTimeout(() => {
        isCopied.value = false
      }, 1500)
    })
  }
  return (
    <button type="button" class="quiet" onClick={copy} aria-label={name}>
      {isCopied.value ? 'Copied' : label}
    </button>
  )
}
