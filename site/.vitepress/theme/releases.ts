import { onContentUpdated, useData } from 'vitepress'
import { defineComponent, h, onMounted, ref, watch } from 'vue'

/** Where the chosen release of each product is kept until the tab is closed. */
const keyOf = (product: string) => `tc3-release-${product}`

/** A choice of a release, at the top of each page of a product. What is later is hidden. */
export const ReleaseChoice = defineComponent(() => {
  const { frontmatter, page } = useData()
  const chosen = ref('')
  const product = () => page.value.relativePath.split('/')[0] ?? ''
  const read = () => {
    chosen.value =
      frontmatter.value.releases === undefined ? '' : (sessionStorage.getItem(keyOf(product())) ?? '')
  }
  const hide = () => {
    const limit = chosen.value === '' ? Number.POSITIVE_INFINITY : Number(chosen.value)
    for (const element of document.querySelectorAll<HTMLElement>('[data-since]'))
      element.classList.toggle('is-later', Number(element.dataset.since) > limit)
  }
  onMounted(read)
  onContentUpdated(() => {
    read()
    hide()
  })
  watch(chosen, hide)
  const choose = ({ target }: Event) => {
    if (!(target instanceof HTMLSelectElement)) return
    chosen.value = target.value
    sessionStorage.setItem(keyOf(product()), target.value)
  }
  return () => {
    const { releases, since } = frontmatter.value
    if (releases === undefined) return undefined
    const options = releases.map(([number, date]: [number, string]) =>
      h('option', { value: number }, `release ${number} (${date})`),
    )
    const select = h('select', { value: chosen.value, onChange: choose }, [
      h('option', { value: '' }, 'today'),
      ...options,
    ])
    const isLater = chosen.value !== '' && since > Number(chosen.value)
    // A landmark of its own, because the theme puts it before the main content.
    return h('section', { class: 'release', 'aria-label': 'Release of the API' }, [
      h('label', ['The API as of ', select]),
      h('span', { role: 'status' }, isLater ? ` Not yet: since release ${since}.` : ''),
    ])
  }
})
