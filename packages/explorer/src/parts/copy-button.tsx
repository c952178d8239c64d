import { useSignal } from '@preact/signals'

interface CopyButtonProps {
  readonly text: string
  readonly label?: string
  /** The name for screen readers, if the label is not enough. */
  readonly name?: string
}

/** Copies a text to the clipboard. */
export function CopyButton({ text, label = 'Copy', name }: CopyButtonProps) {
  const state = useSignal<'copied' | 'failed' | undefined>(undefined)
  async function copy() {
    state.value = await navigator.clipboard.writeText(text).then(
      () => 'copied' as const,
      () => 'failed' as const,
    )
    setTimeout(() => {
      state.value = undefined
    }, 2000)
  }
  const shown = state.value === 'copied' ? 'Copied' : state.value === 'failed' ? 'Not allowed' : label
  return (
    <button
      type="button"
      class="quiet"
      onClick={copy}
      aria-label={state.value === undefined ? name : undefined}
    >
      <span aria-live="polite">{shown}</span>
    </button>
  )
}
