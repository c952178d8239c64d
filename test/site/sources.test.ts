import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { check, type Model, Stages } from '@tc3/generator'
import { beforeAll, describe, expect, it } from 'vitest'

// Facts of the spec must not stand in the sources of the site, since they come from the model.

const root = fileURLToPath(new URL('../..', import.meta.url))

let model: Model

beforeAll(async () => {
  const result = await check(root, new Stages(() => 0))
  if (result.model === undefined) throw new Error('The spec has problems.')
  model = result.model
})

/** The handwritten files of a folder of the site. */
function sourcesOf(...patterns: string[]): string[] {
  const flags = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  return execFileSync('git', [...flags, ...patterns], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '')
}

/** The names that only the spec may state: of products, actions, data types, parameters, error codes, regions and hosts. */
function namesOf({ products, platform }: Model): Set<string> {
  const documented = products.filter(({ packages }) => packages.includes('docs'))
  return new Set([
    ...platform.errors.map(({ code }) => code),
    ...documented.flatMap(({ service, version, actions, types, errors, regions, endpoints }) => [
      service,
      version,
      ...actions.map(({ name }) => name),
      ...types.map(({ name }) => name),
      ...[...actions.flatMap(({ input, output }) => [...input, ...output])].map(({ name }) => name),
      ...errors.map(({ code }) => code),
      ...regions.map(({ value }) => value),
      ...endpoints.map(({ host }) => host),
    ]),
  ])
}

/** A single word of English or of programs, which may also be a name of the spec, such as `Filter`. */
const plainWord = /^[A-Z][a-z]+$/

describe('the sources of the site', () => {
  it('state no name, code, region or host of the spec', () => {
    const names = namesOf(model)
    expect(names.size).toBeGreaterThan(500)
    const stated = sourcesOf('site/src', 'site/.vitepress').flatMap((path) =>
      (readFileSync(`${root}/${path}`, 'utf8').match(/[\w-]+(?:\.[\w-]+)*/g) ?? [])
        .filter((word) => names.has(word) && !plainWord.test(word))
        .map((word) => `${path}: ${word}`),
    )
    expect(stated).toEqual([])
  })

  it('state no limit of the spec', () => {
    const limits = new Set(
      model.products
        .flatMap(({ quotas, actions }) => [
          ...quotas.map(({ value }) => value),
          ...actions.map(({ rateLimit }) => rateLimit ?? 0),
        ])
        .filter((value) => value > 100),
    )
    expect(limits.size).toBeGreaterThan(5)
    const files = sourcesOf(
      'site/src',
      'site/guides',
      'site/*.md',
      'site/.vitepress/*.ts',
      'site/.vitepress/theme/*.ts',
    )
    const stated = files.flatMap((path) =>
      (readFileSync(`${root}/${path}`, 'utf8').match(/(?<![\w.])\d[\d_,]*(?![\w.])/g) ?? [])
        .filter((number) => limits.has(Number(number.replaceAll(/[_,]/g, ''))))
        .map((number) => `${path}: ${number}`),
    )
    expect(stated).toEqual([])
  })
})

describe('the prose of the guides', () => {
  it('names actions only as links to their pages, and no error codes', () => {
    const actions = new Set(
      model.products
        .filter(({ packages }) => packages.includes('docs'))
        .flatMap((product) => product.actions.map(({ name }) => name))
        .filter((name) => /[a-z][A-Z]/.test(name)),
    )
    const codes = new Set(model.products.flatMap(({ errors }) => errors.map(({ code }) => code)))
    const stated = sourcesOf('site/guides', 'site/*.md').flatMap((path) => {
      const prose = readFileSync(`${root}/${path}`, 'utf8')
        .replaceAll(/^( *)(```+).*?^\1\2 *$/gms, '')
        .replaceAll(/\[[^\]]*\]\([^)]*\)/g, '')
      return (prose.match(/\w+(?:\.\w+)*/g) ?? [])
        .filter((word) => actions.has(word) || codes.has(word))
        .map((word) => `${path}: ${word}`)
    })
    expect(stated).toEqual([])
  })
})
