import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface TabsProps {
  readonly label: string
  readonly titles: readonly string[]
  readonly selected: string
  readonly onSelect: (title: string) => void
  readonly children: ComponentChildren
}

/** Tabs, and the panel of the selected one. The arrow keys select another tab. */
export function Tabs({ label, titles, selected, onSelect, children }: TabsProps) {
  const id = useId()
  const tabId = (title: string) => `${id}-${titles.indexOf(title)}`
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = titles[(titles.indexOf(selected) + step + titles.length) % titles.length]
    if (next === undefined) return
    onSelect(next)
    document.getElementById(tabId(next))?.focus()
  }
  return (
    <div class="tabbed">
      <div class="tabs" role="tablist" aria-label={label}>
        {titles.map((title) => (
          <button
            key={title}
            type="button"
            role="tab"
            id={tabId(title)}
            aria-selected={title === selected}
            aria-controls={`${id}-panel`}
            tabIndex={title === selected ? 0 : -1}
            onClick={() => onSelect(title)}
            onKeyDown={onKeyDown}
          >
            {title}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} class="panel" aria-labelledby={tabId(selected)}>
        {children}
      </div>
    </div>
  )
}
