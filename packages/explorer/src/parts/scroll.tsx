import type { ComponentChildren } from 'preact'

/** Content that scrolls on its own, also with the arrow keys when it has the focus. */
export function Scroll({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: The keyboard can only scroll what it can focus.
    <section class="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
