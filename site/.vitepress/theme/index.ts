import { type Theme, useData } from 'vitepress'
import theme from 'vitepress/theme-without-fonts'
import { h } from 'vue'
import { loadModules } from './modules.js'
import { ReleaseChoice } from './releases.js'
import './style.css'
import { extendTables } from './tables.js'

/** The default theme with system fonts, and a link to the source of each page. */
export default {
  extends: theme,
  setup() {
    loadModules()
    extendTables()
  },
  Layout: () =>
    h(theme.Layout, null, { 'doc-before': () => h(ReleaseChoice), 'doc-footer-before': () => h(EditLink) }),
} satisfies Theme

function EditLink() {
  const { frontmatter } = useData()
  const { edit } = frontmatter.value
  return edit === undefined ? undefined : h('p', { class: 'edit' }, h('a', { href: edit }, 'Edit this page'))
}
