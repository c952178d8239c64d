import { signal } from '@preact/signals'
import { sections } from './info.js'
import { isPaused, requests } from './requests/store.js'
import { navigate, type Route, route } from './router.js'
import { switchTheme } from './theme.js'

/** Whether the list of keys is shown. */
export const isHelpShown = signal(false)

/** The keys that the list of keys shows. */
export const keys: readonly (readonly [key: string, effect: string])[] = [
  ['j ↓', 'next request'],
  ['k ↑', 'previous request'],
  ['enter', 'open the request'],
  ['esc', 'close the request, or leave a field'],
  ['/', 'search'],
  ['p', 'pause or resume the list'],
  ['t', 'switch the theme'],
  ['1 … 9', 'select a page'],
  ['ctrl enter', 'send the event'],
  ['?', 'show these keys'],
]

/** The pages, in the order of the navigation. */
function pages(): readonly Route[] {
  return [
    { page: 'requests' },
    ...(sections.value ?? []).map(({ title }) => ({ page: 'section', title }) as const),
    { page: 'controls' },
  ]
}

/** Handles a key that no field receives. */
export function onKeyDown(event: KeyboardEvent): void {
  const { key, target } = event
  if (event.ctrlKey || event.metaKey || event.altKey || isHelpShown.value) return
  if (target instanceof HTMLElement && target.matches('input, select, textarea')) {
    if (key === 'Escape') target.blur()
    return
  }
  if (runKey(key, target)) event.preventDefault()
}

/** Runs the command of a key. Returns whether there is one. */
function runKey(key: string, target: EventTarget | null): boolean {
  const isArrow = key === 'ArrowDown' || key === 'ArrowUp'
  // Within a scrollable region, the arrow keys scroll.
  if (isArrow && target instanceof HTMLElement && target.closest('[tabindex="0"]:not(a), [role=tablist]'))
    return false
  const page = pages()[Number(key) - 1]
  if (page) {
    navigate(page)
    return true
  }
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return move(1)
    case 'k':
    case 'ArrowUp':
      return move(-1)
    case 'Escape':
      return closeRequest()
    case '/':
      return focusSearch()
    case 'p':
      isPaused.value = !isPaused.value
      return true
    case 't':
      switchTheme()
      return true
    case '?':
      isHelpShown.value = true
      return true
    default:
      return false
  }
}

/** Moves the focus in the list. If a request is open, the next one is opened instead. */
function move(step: number): boolean {
  if (route.value.page !== 'requests') return false
  const ids = (requests.value ?? []).map(({ requestId }) => requestId)
  const focused =
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset.request : undefined
  const current = focused ?? route.value.requestId
  const index = current === undefined ? -1 : ids.indexOf(current)
  const next = ids[index < 0 ? 0 : Math.max(0, Math.min(index + step, ids.length - 1))]
  if (next === undefined) return false
  if (route.value.requestId !== undefined) navigate({ page: 'requests', requestId: next }, { replace: true })
  focusRequest(next)
  return true
}

function focusRequest(requestId: string): void {
  const link = document.querySelector(`[data-request="${CSS.escape(requestId)}"]`)
  if (link instanceof HTMLElement) link.focus()
}

function closeRequest(): boolean {
  if (route.value.page !== 'requests' || route.value.requestId === undefined) return false
  const { requestId } = route.value
  navigate({ page: 'requests' })
  // After the list is shown again: on a small screen, the request takes its place.
  requestAnimationFrame(() => focusRequest(requestId))
  return true
}

function focusSearch(): boolean {
  const field = document.getElementById('search')
  if (!(field instanceof HTMLInputElement)) return false
  field.focus()
  field.select()
  return true
}
