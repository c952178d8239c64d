import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'
import { anchor } from '../src/anchor.js'
import { copyExplorer } from '../src/explorer-files.js'
import { classesForStyles, codeTheme } from '../src/highlight.js'
import { writeMachineFiles } from '../src/machine-files.js'
import { extendMarkdown, renderForSearch } from '../src/markdown.js'
import { navigation, sidebars } from '../src/navigation.js'
import { releasesOf } from '../src/releases.js'
import { repositoryUrl, sourceAddress } from '../src/repository.js'
import { addSecurityPolicy } from '../src/security-policy.js'
import { readSite, writePages } from '../src/site.js'
import { withoutUnusedStyles } from '../src/unused-styles.js'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const site = await readSite()
writePages(site, folder('../pages/'))

export default defineConfig({
  title: 'tc3',
  description: 'References of Tencent Cloud APIs, typed clients and an emulator',
  lang: 'en',
  base: process.env.DOCS_BASE ?? '/',
  srcDir: 'pages',
  outDir: folder('../../packages/docs-scf/dist'),
  cacheDir: folder('../node_modules/.cache/vitepress'),
  // It would insert a style, which the Content-Security-Policy forbids.
  appearance: { disableTransition: false },
  // One script for all pages instead of an inline script in each.
  metaChunk: true,
  // Neither the theme nor the site has components with options.
  vite: { define: { __VUE_OPTIONS_API__: false }, plugins: [withoutUnusedStyles] },
  markdown: {
    theme: codeTheme,
    codeTransformers: [classesForStyles],
    // Braces are text.
    attrs: { disable: true },
    anchor: { slugify: anchor },
    config: (renderer) => extendMarkdown(renderer, site),
  },
  themeConfig: {
    nav: navigation(site),
    sidebar: sidebars(site),
    outline: { level: [2, 3] },
    search: {
      provider: 'local',
      // An error code consists of several words, which must all be found.
      options: {
        miniSearch: { searchOptions: { combineWith: 'AND' } },
        _render: (text, env, renderer) => renderForSearch(text, env, renderer),
      },
    },
    socialLinks: [{ icon: 'github', link: repositoryUrl }],
  },
  transformPageData({ relativePath }) {
    const page = site.pages.get(relativePath.replace(/\.md$/, ''))
    if (page === undefined) return {}
    const { file, line } = page.source
    return { title: page.title, frontmatter: { edit: sourceAddress(file, line), ...releasesOf(page, site) } }
  },
  transformHtml: (html) => addSecurityPolicy(html),
  buildEnd({ outDir }) {
    writeMachineFiles(site, outDir)
    copyExplorer(outDir)
  },
})
