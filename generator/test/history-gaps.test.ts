import type { HistoryEntry, Product } from '@tc3/generator'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { historyEntries } from '../dist/diff/history-entry.js'
import { historyGaps } from '../dist/diff/history-gaps.js'
import { TestRepository } from './repository.js'
import { tc3 } from './run.js'
import { modelOf } from './semver/model-of.js'
import { baseSpec, demo } from './semver/spec.js'
import { editEachValue } from './spec-edits.js'
import type { SpecTexts } from './spec-texts.js'

/** Only every nth edit is tested, to save time. */
const stride = Number(process.env.STRIDE ?? 11)

const create = `${demo}/actions/CreateThing.yaml`
const types = `${demo}/types.yaml`
const history = `${demo}/history.yaml`

const size = 'Size: { type: Integer, required: false, max: 100, unit: MB, description: Size of the thing }'
const note = 'Note: { type: String, required: false, description: A note }'

async function productOf(spec: SpecTexts): Promise<Product> {
  const [product] = (await modelOf(spec)).products
  if (product === undefined) throw new Error('The spec has no product.')
  return product
}

/** The release of a history with some entries, as YAML. */
function release(entries: readonly HistoryEntry[]): string {
  const about = (subject: HistoryEntry['subject']) => {
    const namesOf = (kind: HistoryEntry['kind']) =>
      entries.filter((entry) => entry.subject === subject && entry.kind === kind).map(({ name }) => name)
    const modified = entries.filter((entry) => entry.subject === subject && entry.kind === 'modified')
    return {
      new: namesOf('new'),
      modified: Object.fromEntries(
        modified.map(({ name, parts }) => [
          name,
          Object.fromEntries(parts.map(({ kind, names }) => [kind, names])),
        ]),
      ),
      deleted: namesOf('deleted'),
    }
  }
  return stringify({
    releases: [{ release: 2, time: '2021-01-01 00:00:00', actions: about('action'), types: about('type') }],
  })
}

/** A change of everything that the History chapter lists. */
const changed = baseSpec
  .replace(
    create,
    size,
    `${size.replace('false', 'true')}\n  Weight: { type: Float, required: false, description: Weight }`,
  )
  .replace(create, 'output:\n', 'output:\n  Weight: { type: Float, description: Weight }\n')
  .replace(create, '  Start: { type: Timestamp, required: false, description: When it starts }\n', '')
  .replace(
    types,
    note,
    `${note.replace('A note', 'A deprecated note').replace('required', 'deprecated: true, required')}\n    Depth: { type: Plan, description: Depth }`,
  )
  .replace(types, 'Maker:\n', 'Plan:\n  members:\n    Name: { type: String, description: Name }\nMaker:\n')
  .replace(
    types,
    '{ type: Float, description: Weight of the thing }',
    '{ type: String, description: Weight of the thing }',
  )
  .with(
    `${demo}/actions/TouchThing.yaml`,
    'action: TouchThing\ncategory: Thing APIs\nsummary: This API is used to touch a thing.\nrateLimit: 20\nregion: required\ninput: {}\noutput: {}\nerrors: []\nexamples: []\n',
  )
  .without(`${demo}/actions/ListMakers.yaml`)

const entries: readonly HistoryEntry[] = [
  { kind: 'new', subject: 'action', name: 'TouchThing', parts: [] },
  {
    kind: 'modified',
    subject: 'action',
    name: 'CreateThing',
    parts: [
      { kind: 'newInput', names: ['Weight'] },
      { kind: 'modifiedInput', names: ['Size'] },
      { kind: 'deletedInput', names: ['Start'] },
      { kind: 'newOutput', names: ['Weight'] },
    ],
  },
  { kind: 'deleted', subject: 'action', name: 'ListMakers', parts: [] },
  { kind: 'new', subject: 'type', name: 'Plan', parts: [] },
  {
    kind: 'modified',
    subject: 'type',
    name: 'Thing',
    parts: [
      { kind: 'newMembers', names: ['Depth'] },
      { kind: 'modifiedMembers', names: ['Weight', 'Note'] },
      { kind: 'deprecatedMembers', names: ['Note'] },
    ],
  },
]

describe('the entries of the history', () => {
  it('tell of everything that the chapter lists', async () => {
    expect(historyEntries(await productOf(baseSpec), await productOf(changed))).toEqual(entries)
  })

  it('leave out what no page describes, and tell of it once a page does', async () => {
    const mark = 'undocumented: true, source: tried, '
    const known = 'Weight: { type: Float, required: false, description: Weight }'
    const hidden = baseSpec
      .replace(create, size, `${size}\n  ${known.replace('{ ', `{ ${mark}`)}`)
      .with(
        `${demo}/actions/TouchThing.yaml`,
        'action: TouchThing\nsummary: It touches.\nundocumented: true\nsource: tried\ninput: {}\noutput: {}\nerrors: []\nexamples: []\n',
      )
    expect(historyEntries(await productOf(baseSpec), await productOf(hidden))).toEqual([])
    const documented = hidden
      .replace(create, mark, '')
      .replace(`${demo}/actions/TouchThing.yaml`, 'undocumented: true\nsource: tried\n', '')
    expect(historyEntries(await productOf(hidden), await productOf(documented))).toEqual([
      { kind: 'new', subject: 'action', name: 'TouchThing', parts: [] },
      {
        kind: 'modified',
        subject: 'action',
        name: 'CreateThing',
        parts: [{ kind: 'newInput', names: ['Weight'] }],
      },
    ])
  })

  it('are valid in the history of the changed spec, and leave no gaps', async () => {
    const told = await productOf(changed.with(history, release(entries)))
    expect(historyGaps(await productOf(baseSpec), told)).toEqual({ missing: [], unfounded: [] })
  })

  const files = ['types', 'actions/CreateThing', 'actions/ListThings'].map((name) => `${demo}/${name}.yaml`)

  it('leave no gaps after any change of a value', async () => {
    const before = await productOf(baseSpec)
    let told = 0
    for (const { title, spec } of editEachValue(baseSpec, files, stride)) {
      const after = await productOf(spec).catch(() => undefined)
      if (after === undefined) continue
      const entries = historyEntries(before, after)
      // The releases of the documentation list less.
      const chapter = historyEntries(before, after, 'chapter')
      expect(historyGaps(before, after), title).toEqual({ missing: chapter, unfounded: [] })
      for (const source of [undefined, 'a test']) {
        const release = { number: 2, time: '2021-01-01 00:00:00', source, entries }
        const none = { missing: [], unfounded: [] }
        expect(historyGaps(before, { ...after, releases: [release] }), title).toEqual(none)
        const empty = { ...release, entries: [] }
        expect(historyGaps(before, { ...after, releases: [empty] }), title).toEqual({
          missing: source === undefined ? chapter : entries,
          unfounded: [],
        })
      }
      told += entries.length
    }
    expect(told).toBeGreaterThan(2)
  })
})

describe('tc3 diff warns', () => {
  async function repositoryWith(spec: SpecTexts) {
    const repository = await TestRepository.create(baseSpec)
    await repository.git('rm', '--quiet', '-r', 'spec')
    await spec.write(repository.root)
    return repository
  }

  /** The warnings of `tc3 diff`, and the history in its JSON. */
  async function warningsOf(repository: TestRepository) {
    const text = await tc3(repository.root, 'diff')
    const json = await tc3(repository.root, 'diff', '--json')
    expect([text.status, json.status]).toEqual([0, 0])
    const [unit] = JSON.parse(json.stdout)
    return { warnings: text.stderr, history: unit.history }
  }

  it('of changes that no new release names', async () => {
    const { warnings, history } = await warningsOf(await repositoryWith(changed))
    expect(history).toEqual({ missing: entries, unfounded: [] })
    expect(warnings).toBe(
      [
        `Warning: spec/${demo}/history.yaml has no new release that names these changes:`,
        '- New APIs: TouchThing',
        '- Modified APIs: CreateThing; New input parameters: Weight; Modified input parameters: Size; Deleted input parameters: Start; New output parameters: Weight',
        '- Deleted APIs: ListMakers',
        '- New data structures: Plan',
        '- Modified data structures: Thing; New members: Depth; Modified members: Weight, Note; Deprecated members: Note',
        '',
      ].join('\n'),
    )
  })

  it('of nothing if a new release names them all', async () => {
    const { warnings, history } = await warningsOf(
      await repositoryWith(changed.with('demo/2020-01-01/history.yaml', release(entries))),
    )
    expect([warnings, history]).toEqual(['', { missing: [], unfounded: [] }])
  })

  it('of the names that a release lacks, and of those that did not change', async () => {
    const told = entries.map((entry) =>
      entry.name === 'CreateThing'
        ? {
            ...entry,
            parts: [
              { kind: 'newInput' as const, names: ['Weight', 'Name'] },
              { kind: 'modifiedInput' as const, names: ['Labels', 'Size'] },
            ],
          }
        : entry,
    )
    const more: HistoryEntry[] = [
      { kind: 'new', subject: 'action', name: 'GetThing', parts: [] },
      { kind: 'modified', subject: 'action', name: 'DeleteThing', parts: [] },
      { kind: 'deleted', subject: 'type', name: 'Label', parts: [] },
    ]
    const spec = changed.with(history, release([...told, ...more]))
    const { warnings } = await warningsOf(await repositoryWith(spec))
    expect(warnings).toBe(
      [
        `Warning: spec/${demo}/history.yaml has no new release that names these changes:`,
        '- Modified APIs: CreateThing; New output parameters: Weight',
        `Warning: spec/${demo}/history.yaml has new entries about something that did not change:`,
        '- New APIs: GetThing',
        '- Modified APIs: CreateThing; New input parameters: Name; Modified input parameters: Labels',
        '- Modified APIs: DeleteThing',
        '- Deleted data structures: Label',
        '',
      ].join('\n'),
    )
  })

  it('of nothing that the earlier spec had in its history', async () => {
    const repository = await repositoryWith(changed.with(history, release(entries)))
    await repository.commit('Release it')
    await repository.edit('types.yaml', 'A label that', 'Something that')
    expect((await warningsOf(repository)).warnings).toBe('')
    await repository.edit(
      'types.yaml',
      '    Depth: { type: Plan, description: Depth }\n',
      '    Depth: { type: Plan, description: Depth }\n    Width: { type: Plan, description: Width }\n',
    )
    expect((await warningsOf(repository)).warnings).toContain(
      '- Modified data structures: Thing; New members: Width\n',
    )
  })

  it('of no changes of words and values, and of nothing in the first release', async () => {
    const existing: HistoryEntry[] = [{ kind: 'new', subject: 'action', name: 'GetThing', parts: [] }]
    const spec = baseSpec
      .replace(create, 'max: 100', 'max: 50, default: 3, source: tried')
      .replace(create, '[red]', '[red, blue]')
      .replace(create, 'rateLimit: 20', 'rateLimit: 10')
      .replace(create, '  - FailedOperation.Busy\n', '')
      .replace(types, 'Owner: { type: String, nullable: true', 'Owner: { type: String')
      .with(history, release(existing).replace('release: 2', 'release: existing'))
    expect((await warningsOf(await repositoryWith(spec))).warnings).toBe('')
  })
})
