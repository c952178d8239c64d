import { inspect, type Model } from '@tc3/generator'
import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { tc3 } from './run.js'
import { modelOf } from './semver/model-of.js'
import { baseSpec, demo } from './semver/spec.js'
import type { SpecTexts } from './spec-texts.js'

const releases = [
  {
    release: 3,
    time: '2023-05-06',
    source: 'a test',
    actions: {
      new: ['GetThing'],
      modified: {
        CreateThing: {
          newInput: ['Start'],
          newInputValues: { Colour: ['red'] },
          newOutput: ['Labels'],
          newErrorCodes: ['FailedOperation.Busy'],
        },
      },
    },
    types: { modified: { Thing: { newMembers: ['Owner'], newMemberValues: { Kind: ['big'] } } } },
    errorCodes: { new: ['ResourceNotFound.Thing'] },
  },
  { release: 2, time: '2023-01-02 10:00:00', actions: { new: ['GetThing'] }, types: { new: ['Label'] } },
  { release: 'existing', time: '2020-01-02', actions: { new: ['CreateThing'] } },
]

function withReleases(list: readonly object[]): SpecTexts {
  return baseSpec.with(`${demo}/history.yaml`, stringify({ releases: list }))
}

const spec = withReleases(releases)

interface Dated {
  readonly name?: string
  readonly code?: string
  readonly since?: number
}

/** The names of those that a release added, with the release. */
function datesOf(all: readonly Dated[]): Record<string, number> {
  return Object.fromEntries(
    all.flatMap(({ name, code, since }) => (since === undefined ? [] : [[name ?? code, since]])),
  )
}

function printed(model: Model) {
  const [product] = model.products
  if (product === undefined) throw new Error('The spec has no product.')
  return JSON.parse(JSON.stringify(inspect(model, product)))
}

it('tc3 inspect says in which release each fact is new, as the history tells', async () => {
  const { actions, types, errors } = printed(await modelOf(spec))
  const named = (list: readonly Dated[], name: string) =>
    JSON.parse(JSON.stringify(list.find((one) => one.name === name)))
  // What was deleted and added again is as old as the last time.
  expect(datesOf(actions)).toEqual({ GetThing: 3 })
  expect(datesOf(types)).toEqual({ Label: 2 })
  expect(datesOf(errors)).toEqual({ 'ResourceNotFound.Thing': 3 })
  const create = named(actions, 'CreateThing')
  expect(datesOf(create.input)).toEqual({ Start: 3 })
  expect(datesOf(create.output)).toEqual({ Labels: 3 })
  expect(datesOf(create.errorDetails)).toEqual({ 'FailedOperation.Busy': 3 })
  expect(named(create.input, 'Colour').valuesSince).toEqual([{ value: 'red', since: 3 }])
  const { members } = named(types, 'Thing')
  expect(datesOf(members)).toEqual({ Owner: 3 })
  expect(named(members, 'Kind').valuesSince).toEqual([{ value: 'big', since: 3 }])
})

it('docstrings, the reference and the OpenAPI document say it', async () => {
  const project = await spec.project()
  const generated = await tc3(project.root, 'generate')
  expect([generated.status, generated.stderr]).toEqual([0, ''])
  const read = (path: string) => project.read(`packages/${path}`)
  const release = 'release 3 (2023-05-06)'
  const create = await read('client-demo/src/generated/actions/createThing.ts')
  expect(create).toContain(`   * When it starts\n   *\n   * @since ${release}\n`)
  expect(create).toContain(`@remarks Since ${release}: \`red\`.`)
  expect(await read('client-demo/src/generated/actions/getThing.ts')).toContain(`@since ${release}`)
  expect(await read('client-demo/src/generated/types.ts')).toContain('@since release 2 (2023-01-02)')

  const page = await read('docs-demo/reference/actions/CreateThing.md')
  expect(page).toContain(`When it starts<br><sub>Since ${release}.</sub>`)
  expect(page).toContain(`Colour of the thing<br><sub>Since ${release}: \`red\`.</sub>`)
  expect(page).toContain(`The thing is changing.<br><sub>Since ${release}.</sub>`)
  expect(await read('docs-demo/reference/errors.md')).toContain(`<sub>Since ${release}.</sub>`)
  const history = await read('docs-demo/reference/history.md')
  expect(history).toContain(
    '  - New values of input parameters: Colour: red\n  - New output parameters: Labels\n',
  )
  expect(history).toContain('New error codes:\n\n- `ResourceNotFound.Thing`\n')

  const { stdout } = await tc3(project.root, 'export', 'openapi', '--product', 'demo')
  const { paths, components } = JSON.parse(stdout)
  expect(paths['/GetThing'].post['x-tc-since']).toBe(3)
  expect(components.schemas.CreateThingRequest.properties.Start['x-tc-since']).toBe(3)
})

it('a value or an error code that the spec never had is reported', async () => {
  const entries = { newInputValues: { Size2: [1] }, newErrorCodes: ['LimitExceeded.Nothing'] }
  const wrong = withReleases([
    { release: 2, time: '2023-01-02', actions: { modified: { CreateThing: entries } } },
  ])
  await expect(modelOf(wrong)).rejects.toThrow('LimitExceeded.Nothing')
  const deleted = { release: 3, time: '2023-01-03', errorCodes: { deleted: ['LimitExceeded.Nothing'] } }
  const known = withReleases([
    deleted,
    {
      release: 2,
      time: '2023-01-02',
      actions: { modified: { CreateThing: { newErrorCodes: entries.newErrorCodes } } },
      errorCodes: { new: entries.newErrorCodes },
    },
  ])
  await modelOf(known)
})

it('releases with only a day are in order with those that have a time on the same day', async () => {
  const [first, second] = ['2023-01-02', '2023-01-02 10:00:00'].map((time) => ({ time, actions: {} }))
  for (const [newer, older] of [
    [first, second],
    [second, first],
  ]) {
    await modelOf(
      withReleases([
        { release: 3, ...newer },
        { release: 2, ...older },
      ]),
    )
  }
  const wrong = withReleases([
    { release: 3, time: '2023-01-01' },
    { release: 2, time: '2023-01-02 10:00:00' },
  ])
  await expect(modelOf(wrong)).rejects.toThrow('2023-01-01')
})
