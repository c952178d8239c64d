import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readBook } from './coverage/book.js'
import { compare, titles } from './coverage/chapters.js'
import { exceptions, unstatedExceptions } from './coverage/exceptions.js'
import { fold } from './coverage/fold.js'
import { readSpec, type Spec } from './coverage/spec.js'
import { unstatedFacts } from './coverage/values.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const reference = resolve(root, process.env.SCF_REFERENCE ?? '../shared/reference/scf-api-2018-04-16.txt')
const spec = readSpec(root)

function action(actions: Spec['actions'], name: string): Spec['actions'][number] {
  const found = actions.find((one) => one.action === name)
  if (found === undefined) throw new Error(`The spec has no ${name}.`)
  return found
}

if (existsSync(reference)) {
  const book = readBook(readFileSync(reference, 'utf8'))

  describe('the spec matches the book', () => {
    it.each(titles(spec))('in chapter %s', (title) => {
      const excused = (exceptions[title] ?? []).flatMap(({ findings }) => findings)
      expect(compare(title, book, spec).toSorted()).toEqual(excused.toSorted())
    })

    it('and covers all its chapters', () => {
      expect(book.map(({ title }) => fold(title)).toSorted()).toEqual(titles(spec).map(fold).toSorted())
    })

    it.each<[mistake: string, chapter: string, finding: string, make: (copy: Spec) => void]>([
      [
        'a missing parameter',
        'CopyFunction',
        'name only in the book: Override, before CopyConfiguration',
        ({ actions }) => {
          delete action(actions, 'CopyFunction').input.Override
        },
      ],
      [
        'a misspelt name of a member',
        'Data Types',
        'name only in the spec: Tag.Kay',
        ({ types: { Tag } }) => {
          if (Tag?.members.Key !== undefined) Tag.members = { Kay: Tag.members.Key, ...Tag.members }
        },
      ],
      [
        'a missing error code',
        'Error Codes',
        'code only in the book: LimitExceeded.Quota',
        ({ errors }) => {
          delete errors['LimitExceeded.Quota']
        },
      ],
      [
        'an additional error code',
        'Invoke',
        'code only in the spec: LimitExceeded.Quota',
        ({ actions }) => {
          action(actions, 'Invoke').errors.push('LimitExceeded.Quota')
        },
      ],
      [
        'a link to another address',
        'CreateFunction',
        'address only in the spec: https://intl.cloud.tencent.com/document/product/583/37921',
        ({ actions }) => {
          const { InstallDependency } = action(actions, 'CreateFunction').input
          if (InstallDependency === undefined) return
          InstallDependency.description = InstallDependency.description.replace(/37920[^)]*/, '37921')
        },
      ],
    ])('and the comparison finds %s', (_, chapter, finding, make) => {
      const copy = structuredClone(spec)
      make(copy)
      expect(compare(chapter, book, spec)).not.toContain(finding)
      expect(compare(chapter, book, copy)).toContain(finding)
    })
  })
} else {
  const reason = `the documentation is not at ${reference}; set SCF_REFERENCE to its path`
  process.stderr.write(`The spec is not compared with the book: ${reason}.\n`)
  it.skip(`the spec matches the book: ${reason}`, () => {})
}

describe('the comparison', () => {
  it('has exceptions only for existing chapters', () => {
    expect(Object.keys(exceptions).filter((title) => !titles(spec).includes(title))).toEqual([])
  })

  it('distinguishes all names of the spec after folding', () => {
    const scopes = [
      spec.actions.map(({ action }) => action),
      Object.keys(spec.types),
      [...Object.keys(spec.platform.errors), ...Object.keys(spec.errors)],
      ...spec.actions.flatMap(({ input, output }) => [Object.keys(input), Object.keys(output)]),
      ...Object.values(spec.types).map(({ members }) => Object.keys(members)),
    ]
    for (const names of scopes) expect(new Set(names.map(fold)).size, names.join()).toBe(names.length)
  })
})

describe('the spec', () => {
  it('states only facts about values that the description of the parameter states', () => {
    const excused = unstatedExceptions.flatMap(({ findings }) => findings)
    expect(unstatedFacts(spec).toSorted()).toEqual(excused.toSorted())
  })
})
