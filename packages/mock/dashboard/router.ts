import { signal } from '@preact/signals'

/** The page that is shown, as the fragment of the address names it: `#/requests/<RequestId>`. */
export type Route =
  | { readonly page: 'requests'; readonly requestId?: string }
  | { readonly page: 'section'; readonly title: string }
  | { readonly page: 'resource'; readonly id: string; readonly tab?: string }
  | { readonly page: 'controls' }

export const route = signal<Route>(parse(location.hash))
addEventListener('hashchange', () => {
  route.value = parse(location.hash)
})

function parse(hash: string): Route {
  const [page, first, second] = hash.replace(/^#\/?/, '').split('/').map(decode)
  switch (page) {
    case 'section':
      return first ? { page, title: first } : { page: 'requests' }
    case 'resource':
      return first ? { page, id: first, ...(second && { tab: second }) } : { page: 'requests' }
    case 'controls':
      return { page }
    default:
      return { page: 'requests', ...(page === 'requests' && first && { requestId: first }) }
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The fragment for a page. */
export function linkTo(target: Route): string {
  const parts =
    target.page === 'requests'
      ? ['requests', target.requestId]
      : target.page === 'section'
        ? ['section', target.title]
        : target.page === 'resource'
          ? ['resource', target.id, target.tab]
          : ['controls']
  return `#/${parts
    .filter((part) => part !== undefined)
    .map(encodeURIComponent)
    .join('/')}`
}

/** Shows a page. */
export function navigate(target: Route, { replace = false } = {}): void {
  const hash = linkTo(target)
  if (replace) history.replaceState(null, '', hash)
  else location.hash = hash
  route.value = target
}
