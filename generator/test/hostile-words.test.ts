import { marked, type Token } from 'marked'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { platformEmitters, productEmitters } from '../dist/emit/emitters.js'
import { escapeMarkdown, mapTexts } from '../dist/emit/markdown.js'
import { createRender } from '../dist/emit/render.js'
import { initialFiles } from '../dist/init/initial-files.js'
import { projectFiles } from '../dist/init/project-files.js'
import { loadTemplates } from '../dist/project/templates.js'
import { emptyFolderName } from './project.js'
import { generateInMemory } from './semver/generate-in-memory.js'
import { baseSpec } from './semver/spec.js'

/** Texts with a special meaning in one of the emitted formats. */
const pieces = [
  '", "scripts": {"postinstall": "evil"}, "x": "',
  '\\", "scripts": {"postinstall": "evil"}, "',
  '<script>alert(1)</script>',
  '</sub><img src=x onerror=alert(1)>',
  '\\<b>bold</b>',
  '\\\\<b>bold</b>',
  '--><script>alert(1)</script><!--',
  '[click](javascript:alert(1))',
  '![image](javascript:alert(1))',
  '[click](\njavascript:alert(1))',
  '[click](https://example.com/ "x" onclick=y)',
  '<javascript:alert(1)>',
  '\n\n[a]: javascript:alert(1)\n\n[a]',
  '[a][a]',
  '`',
  '``<b>`',
  '\\`<b>`',
  '`a`[`b`](javascript:alert(1))',
  '\n```\n<script>alert(1)</script>\n```\n',
  '\n~~~\n',
  '\n# Heading\n',
  '\n> quote\n',
  '\n===\n',
  '\n---\n',
  '\n    code',
  ' | a | b |\n| - | - |\n',
  '&lt;script&gt; &#60;script>',
  '*/ evil() /*',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a text, not a template.
  '${evil()}',
  '{{evil}}',
  'https://example.com/a',
  'www.example.com/a',
  'a@example.com',
  "' + evil() + '",
  '\\',
  '\r\n<b>',
  '\u2028<b>\u2029',
  '\0',
  ': - # &a *a !x %',
]

/** Returns a function that adds pieces to a text, the same ones for the same seed. */
function hostile(seed: number) {
  let state = seed
  const next = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  return (text: string): string => {
    const some = Array.from({ length: 1 + next(4) }, () => pieces[next(pieces.length)] ?? '')
    return next(2) === 0 ? `${text} ${some.join('')}` : `${some.join(' ')}${text}`
  }
}

/** Members of the model whose format is validated, so that they cannot contain arbitrary text. */
const validatedMembers = new Set([
  'action',
  'actions',
  'address',
  'busy',
  'category',
  'categories',
  'changes',
  'code',
  'cursor',
  'documentation',
  'end',
  'failure',
  'file',
  'folder',
  'host',
  'items',
  'kind',
  'limit',
  'method',
  'more',
  'methods',
  'name',
  'next',
  'notFound',
  'number',
  'offset',
  'packageId',
  'packages',
  'page',
  'pagination',
  'reasons',
  'region',
  'requires',
  'scalar',
  'service',
  'signatures',
  'status',
  'subject',
  'success',
  'time',
  'total',
  'updated',
  'usedBy',
  'value',
  'version',
  'platform',
  'states',
  'method',
  'algorithm',
  'url',
  'printed',
])

const render = createRender(await loadTemplates(emptyFolderName))

type Files = ReadonlyMap<string, string>

async function emit(map: (text: string) => string): Promise<Files> {
  const { result } = await generateInMemory(baseSpec)
  if (result === undefined) throw new Error('The spec has problems.')
  const model = mapTexts(result.model, map, (key) => validatedMembers.has(key))
  const files = [...platformEmitters, ...productEmitters].flatMap((emitter) => emitter(model, render))
  return new Map(files.map(({ path, content }) => [path, content]))
}

let plain: Files
beforeAll(async () => {
  plain = await emit((text) => text)
})

function filesWith(files: Files, ending: string): [path: string, content: string][] {
  return [...files].filter(([path]) => path.endsWith(ending))
}

/** The structure of a value, without its texts. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape)
  if (value === null || typeof value !== 'object') return typeof value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shape(member)]))
}

/** The HTML and the link targets in Markdown. */
function outline(markdown: string): { html: string[]; addresses: string[] } {
  const html: string[] = []
  const addresses: string[] = []
  marked.walkTokens(marked.lexer(markdown), (token: Token) => {
    if (token.type === 'html') html.push(token.raw.trim())
    if (token.type === 'link' || token.type === 'image') addresses.push(String(token.href))
  })
  return { html, addresses }
}

const ownHtml = /^(?:<\/?sub>|<br>|<!-- Generated from [^<>]* -->|)$/

describe.each([1, 2, 3, 4])('texts of a spec that look like code, with seed %i', (seed) => {
  let files: Files
  beforeAll(async () => {
    files = await emit(hostile(seed))
  })

  it('are texts in manifests', () => {
    const manifests = filesWith(files, '/package.json')
    expect(manifests).toHaveLength(3)
    for (const [path, content] of manifests)
      expect([path, shape(JSON.parse(content))]).toEqual([path, shape(JSON.parse(plain.get(path) ?? ''))])
  })

  it('are neither HTML nor links in Markdown', () => {
    for (const [path, content] of filesWith(files, '.md')) {
      const { html, addresses } = outline(content)
      expect([path, html.filter((tag) => !ownHtml.test(tag))]).toEqual([path, []])
      const foreign = addresses.filter(
        (address) => !/^(?:https?:\/\/|mailto:|#|(?:\.\.\/)*[\w./-]+\.md(?:#|$))/.test(address),
      )
      expect([path, foreign]).toEqual([path, []])
    }
  })

  it('are neither statements nor ends of comments in TypeScript', () => {
    for (const [path, content] of filesWith(files, '.ts')) {
      const source = (text: string) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest)
      const { diagnostics } = ts.transpileModule(content, { reportDiagnostics: true })
      expect([path, diagnostics?.map(({ messageText }) => messageText)]).toEqual([path, []])
      const kinds = (text: string) => source(text).statements.map(({ kind }) => kind)
      expect([path, kinds(content)]).toEqual([path, kinds(plain.get(path) ?? '')])
    }
  })
})

it('the name of a product from the command line is only text in the files of a new project', async () => {
  const templates = await loadTemplates(emptyFolderName)
  for (const piece of pieces) {
    const product = { service: 'vpc', version: '2017-03-12', endpoint: 'vpc.example.com', name: `A ${piece}` }
    const filesOf = async (one: typeof product) => {
      const render = createRender(templates)
      const { spec, task } = initialFiles(one, render)
      const project = await projectFiles([{ ...one, packageId: one.service }], render, true)
      return [...spec, ...task, ...project]
    }
    const expected = await filesOf({ ...product, name: 'A' })
    const found = new Map((await filesOf(product)).map(({ path, content }) => [path, content]))
    for (const { path, content } of expected) {
      const text = found.get(path) ?? ''
      if (path.endsWith('.json')) expect(shape(JSON.parse(text))).toEqual(shape(JSON.parse(content)))
      if (path.endsWith('.md')) expect(outline(text).html).toEqual(outline(content).html)
      if (!path.endsWith('.yaml')) continue
      const document = parseDocument(text)
      expect([path, document.errors]).toEqual([path, []])
      expect(shape(document.toJS())).toEqual(shape(parseDocument(content).toJS()))
    }
    expect(parseDocument(found.get('spec/vpc/2017-03-12/service.yaml') ?? '').get('title')).toBe(product.name)
  }
})

it('escaped Markdown still has code, links to web addresses, lists and emphasis', () => {
  const text =
    'See [`A` and b](https://example.com/a?b=c#d), `<x> [y](z)`, https://example.com and **this**:\n\n- one_two\n- `a|b` & c'
  expect(escapeMarkdown(text)).toBe(text)
})
