import { type ComponentChild, render } from 'preact'

/**
 * Loads the style sheet of the modules, once. It is a file beside them, because a strict Content-Security-Policy does not
 * allow inline styles.
 */
function loadStyles(): Promise<void> {
  const href = new URL('explorer.css', import.meta.url).href
  const known = [...document.querySelectorAll('link')].some((link) => link.href === href)
  if (known) return Promise.resolve()
  return new Promise((resolve) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    // Without it, the page still works.
    link.onload = link.onerror = () => resolve()
    document.head.append(link)
  })
}

/**
 * Shows what `load` resolves to in an element, or why it failed, until the element leaves the page. What the element contains
 * stays until then.
 */
export async function mount(element: HTMLElement, load: () => Promise<ComponentChild>): Promise<void> {
  element.setAttribute('aria-busy', 'true')
  const content = load().catch((error) => (
    <p class="failure" role="alert">
      {error instanceof Error ? error.message : String(error)}
    </p>
  ))
  await loadStyles()
  const shown = await content
  // The button that asked for it may have the focus.
  const hadFocus = element.contains(document.activeElement)
  element.replaceChildren()
  render(shown, element)
  element.removeAttribute('aria-busy')
  if (hadFocus) element.querySelector<HTMLElement>('select, input, textarea, button')?.focus()
  unmountWithPage(element)
}

/** Ends the timers of what an element shows once the element has left the page. */
function unmountWithPage(element: HTMLElement): void {
  const observer = new MutationObserver(() => {
    if (element.isConnected) return
    observer.disconnect()
    render(null, element)
  })
  observer.observe(document, { childList: true, subtree: true })
}
