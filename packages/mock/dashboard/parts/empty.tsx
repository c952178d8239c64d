import type { ComponentChildren } from 'preact'

/** Stands in place of something that does not exist yet, and says what to do next. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="title">{title}</p>
      {children}
    </div>
  )
}
