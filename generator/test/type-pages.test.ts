import { posix } from 'node:path'
import type { DataType } from '@tc3/generator'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anchor } from '../dist/emit/docs/links.js'
import { typePages } from '../dist/emit/docs/type-pages.js'
import { generateInMemory } from './semver/generate-in-memory.js'
import { modelOf } from './semver/model-of.js'
import { baseSpec, demo } from './semver/spec.js'

const text = 'x'.repeat(2000)

/** Data types like one of the demo, with a description of a length. */
function typesNamed(
  names: readonly string[],
  length: number,
  [sample]: readonly DataType[],
): readonly DataType[] {
  if (sample === undefined) throw new Error('The demo has no data type.')
  return names.map((name) => ({ ...sample, name, description: 'x'.repeat(length) }))
}

it('each data type is on one page, and a page that is too large has one group of names that begin alike', async () => {
  const model = await modelOf(baseSpec)
  const all = model.products.flatMap(({ types }) => types)
  const names = fc.uniqueArray(fc.stringMatching(/^[A-Ca-c]{1,6}$/), { maxLength: 60 })
  fc.assert(
    fc.property(names, fc.nat({ max: 60_000 }), (names, length) => {
      const types = typesNamed(names, length, all)
      const pages = typePages(types)
      expect(pages.flatMap((page) => page.types).toSorted(byName)).toEqual(types.toSorted(byName))
      expect(pages.filter(({ prefix }) => prefix === '').map(({ path }) => path)).toEqual(['types.md'])
      for (const { prefix, types } of pages)
        for (const { name } of types) expect(name.startsWith(prefix)).toBe(true)
      // No two files have the same name on a file system that ignores case.
      expect(new Set(pages.map(({ path }) => path.toLowerCase())).size).toBe(pages.length)
      // Only a page that could not be split any further is larger than the limit.
      for (const { types } of pages) if (types.length > 1) expect(types.length * length).toBeLessThan(60_000)
      if (names.length * (length + 300) < 50_000) expect(pages).toHaveLength(1)
    }),
    { numRuns: 300 },
  )
})

function byName(a: DataType, b: DataType): number {
  return a.name < b.name ? -1 : 1
}

it('the links of a reference with several pages of data types lead to headings', async () => {
  const names = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index)).flatMap((letter) =>
    ['Item', 'ItemList', 'Rule', 'Record'].map((word) => letter + word),
  )
  const definitions = names.map(
    (name, index) =>
      `${name}:\n  description: ${text}\n  members:\n    Other: { type: ${names[(index * 7 + 1) % names.length]}, required: false, description: ${text} }\n`,
  )
  const action = `${demo}/actions/DeleteThing.yaml`
  const { result, problems } = await generateInMemory(
    baseSpec
      .with(`${demo}/types.yaml`, baseSpec.text(`${demo}/types.yaml`) + definitions.join(''))
      .replace(
        action,
        'input:\n',
        `input:\n${names.map((name) => `  ${name}: { type: ${name}, required: false, description: x }\n`).join('')}`,
      ),
  )
  expect(problems).toEqual([])
  const pages = new Map(
    [...(result?.files ?? [])].filter(([path]) => /^packages\/docs-demo\/.*\.md$/.test(path)),
  )
  const typePaths = [...pages.keys()].filter((path) => path.includes('/types'))
  expect(typePaths.length).toBeGreaterThan(3)
  const broken = [...pages].flatMap(([path, markdown]) =>
    [...markdown.matchAll(/\]\((?!\w+:)([^)#]*)(?:#([^)]*))?\)/g)].filter(([, target = '', fragment]) => {
      const linked = target === '' ? path : posix.join(posix.dirname(path), target)
      if (!linked.startsWith('packages/docs-demo/')) return false
      const headings = [...(pages.get(linked) ?? '').matchAll(/^#+ (.+)$/gm)].map(([, one = '']) =>
        anchor(one),
      )
      return !pages.has(linked) || (fragment !== undefined && !headings.includes(fragment))
    }),
  )
  expect(broken.map(([link]) => link)).toEqual([])
  const linked = names.filter((name) =>
    pages.get('packages/docs-demo/reference/actions/DeleteThing.md')?.includes(`[${name}](../types`),
  )
  expect(linked).toEqual(names)
  for (const path of typePaths.filter((one) => !one.endsWith('/types.md')))
    expect(pages.get('packages/docs-demo/reference/types.md')).toContain(`](types/${posix.basename(path)})`)
})
