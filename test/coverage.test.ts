import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { asOfBook, bookRelease } from './coverage/as-of-book.js'
import { readBook } from './coverage/book.js'
import { compare, titles } from './coverage/chapters.js'
import { exceptions, unstatedExceptions } from './coverage/exceptions.js'
import { fold } from './coverage/fold.js'
import { readSpec, type Spec } from './coverage/spec.js'
import { unstatedFacts } from './coverage/values.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const reference = resolve(root, process.env.SCF_REFERENCE ?? '../shared/reference/scf-api-2018-04-16.txt')
const present = readSpec(root)
const spec = asOfBook(present)

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

  it('whatever later releases add to the spec', () => {
    const later = asOfBook(withLaterRelease(present))
    for (const title of titles(spec))
      expect(compare(title, book, later), title).toEqual(compare(title, book, spec))
    expect(titles(later)).toEqual(titles(spec))
  })
} else {
  const reason = `the documentation is not at ${reference}; set SCF_REFERENCE to its path`
  process.stderr.write(`The spec is not compared with the book: ${reason}.\n`)
  it.skip(`the spec matches the book: ${reason}`, () => {})
}

/** A copy of the spec with one more release, which adds facts of each kind. */
function withLaterRelease(original: Spec): Spec {
  const copy = structuredClone(original)
  const trigger = action(copy.actions, 'CreateTrigger')
  const description = 'A later fact.'
  const parameter = { type: 'Array of Later', required: false, description }
  const member = { type: 'String', required: false, description }
  Object.assign(copy.types, { Later: { description, members: { Name: member } } })
  Object.assign(copy.types.Trigger?.members ?? {}, { Later: parameter })
  Object.assign(copy.errors, { 'LimitExceeded.Later': description })
  Object.assign(copy.platform.errors, { LaterError: description })
  Object.assign(copy.service.regions, { 'ap-later': 'Later Region' })
  copy.service.endpoints.push({
    host: 'scf.ap-later.tencentcloudapi.com',
    label: 'Later Region',
    region: 'ap-later',
  })
  copy.service.categories.push('Later APIs')
  Object.assign(copy.states.function?.statuses ?? {}, { Later: { kind: 'stable', description } })
  Object.assign(trigger.input, { Later: parameter })
  // What tools use although no page describes it is outside the book, too.
  const undocumented = { ...member, undocumented: true, source: 'a-tool 1.0.0 sends it' }
  Object.assign(trigger.input, { Hidden: undocumented })
  Object.assign(copy.types.Trigger?.members ?? {}, { Hidden: undocumented })
  Object.assign(trigger.output, { Later: parameter })
  trigger.updated = '2030-01-01 00:00:00'
  trigger.errors.unshift('LimitExceeded.Later')
  for (const { request, response } of trigger.examples) {
    Object.assign(request.params ?? {}, { Later: [{ Name: 'a' }] })
    const info = response?.TriggerInfo
    if (typeof info === 'object' && info !== null) Object.assign(info, { Later: [{ Name: 'a' }] })
  }
  trigger.examples.unshift({ title: 'Later example', request: { method: 'POST', params: {} } })
  const invoke = action(copy.actions, 'Invoke')
  if (Array.isArray(invoke.region)) invoke.region.push('ap-later')
  copy.history.updated = '2030-01-01 00:00:00'
  copy.history.releases.unshift({
    release: bookRelease + 1,
    time: '2030-01-01 00:00:00',
    actions: { new: ['LaterAction'], modified: { CreateTrigger: { newInput: ['Later'] } } },
    types: { new: ['Later'] },
  })
  const added = {
    ...structuredClone(trigger),
    action: 'LaterAction',
    category: 'Later APIs',
    feature: description,
  }
  const hidden = { ...added, action: 'HiddenAction', undocumented: true, source: 'a-tool 1.0.0 calls it' }
  return { ...copy, actions: [added, hidden, ...copy.actions] }
}

it('the spec without what later releases add is the same', () => {
  expect(asOfBook(withLaterRelease(present))).toEqual(spec)
  expect(withLaterRelease(present)).not.toEqual(present)
})

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
