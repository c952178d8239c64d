import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  check,
  type HistoryPartKind,
  type Model,
  type NoteSection,
  releaseNotes,
  Stages,
} from '@tc3/generator'
import { expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { compare } from '../../dist/diff/compare/compare.js'
import { historyEntries } from '../../dist/diff/history-entry.js'
import { repositoryCopy, type TestProject } from '../project.js'

const folder = 'spec/scf/2018-04-16'

type Path = readonly (string | number)[]

/** Deletes values of a file of the spec, all of which must exist. */
async function deletePaths(project: TestProject, file: string, ...paths: readonly Path[]): Promise<void> {
  const document = parseDocument(await project.read(`${folder}/${file}`))
  for (const path of paths) expect(document.deleteIn(path), `${file} ${path.join('.')}`).toBe(true)
  await project.write(`${folder}/${file}`, document.toString({ lineWidth: 0 }))
}

function members(type: string, ...names: readonly string[]): Path[] {
  return names.map((name) => [type, 'members', name])
}

function example(...path: Path): Path {
  return ['examples', 0, ...path]
}

/** Reverts each release: the result is the spec before the release. */
const revert: Readonly<Record<number, (project: TestProject) => Promise<void>>> = {
  22: async (project) => {
    const deprecations = ['ResourceId', 'BindStatus', 'TriggerAttribute'].map((name) => [name, 'deprecated'])
    await deletePaths(
      project,
      'types.yaml',
      ...members('Trigger', 'Description'),
      ...deprecations.map((path) => ['Trigger', 'members', ...path]),
      ...members('TriggerInfo', 'Description'),
      ...deprecations.map((path) => ['TriggerInfo', 'members', ...path]),
    )
    await deletePaths(
      project,
      'actions/CreateTrigger.yaml',
      ['input', 'Description'],
      example('response', 'TriggerInfo', 'Description'),
    )
    await deletePaths(project, 'actions/ListTriggers.yaml', example('response', 'Triggers', 0, 'Description'))
  },
  21: async (project) => {
    await rm(join(project.root, folder, 'actions/UpdateTriggerStatus.yaml'))
    await deletePaths(
      project,
      'types.yaml',
      ...members('ImageConfig', 'ContainerImageAccelerate', 'ImagePort'),
      ...members('LayerVersionInfo', 'Stamp'),
      ...members('TriggerCount', 'Eb'),
    )
    const image = example('request', 'params', 'Content', 'ImageConfig', 'ContainerImageAccelerate')
    await deletePaths(project, 'actions/PublishLayerVersion.yaml', image)
  },
  20: (project) =>
    deletePaths(project, 'types.yaml', ...members('NamespaceUsage', 'TotalAllocatedProvisionedMem')),
}

/** The headings of the chapter for the lists of a release in history.yaml. */
const headings: Readonly<Record<HistoryPartKind, string>> = {
  newInput: 'New input parameters',
  modifiedInput: 'Modified input parameters',
  deletedInput: 'Deleted input parameters',
  newInputValues: 'New values of input parameters',
  newOutput: 'New output parameters',
  modifiedOutput: 'Modified output parameters',
  deletedOutput: 'Deleted output parameters',
  newOutputValues: 'New values of output parameters',
  newErrorCodes: 'New error codes',
  deletedErrorCodes: 'Deleted error codes',
  newMembers: 'New members',
  modifiedMembers: 'Modified members',
  deprecatedMembers: 'Deprecated members',
  deletedMembers: 'Deleted members',
  newMemberValues: 'New values of members',
}
const subjects = { action: 'APIs', type: 'data structures', errorCode: 'error codes' }
const kinds = { new: 'New', modified: 'Modified', deleted: 'Deleted' }

async function modelOf(project: TestProject): Promise<Model> {
  const { model, diagnostics } = await check(project.root, new Stages(() => 0))
  expect(diagnostics).toEqual([])
  if (model === undefined) throw new Error('The spec has problems.')
  return model
}

function scfOf({ products }: Pick<Model, 'products'>) {
  return products.find(({ service }) => service === 'scf')
}

/** The newest release of SCF, in the format of `noteLines`. */
function newestRelease({ products }: Model) {
  const release = scfOf({ products })?.releases[0]
  const lines = (release?.entries ?? []).map(({ kind, subject, name, parts }) => [
    `${kinds[kind]} ${subjects[subject]}`,
    name,
    ...parts.map((part) => [headings[part.kind], ...part.names.toSorted()]),
  ])
  return { number: release?.number, lines }
}

/** Converts release notes to lists of the heading, the name and the parts. */
function noteLines(sections: readonly NoteSection[]) {
  return sections
    .filter(({ heading }) => heading !== 'Improvement to existing documentation')
    .flatMap(({ heading, changes }) =>
      changes.map(({ name, parts }) => [
        heading,
        name,
        ...parts.map((part) => [part.heading, ...part.names.toSorted()]),
      ]),
    )
}

/** Reverts the last releases of the book, and expects the notes and the entries of each. */
async function replay(project: TestProject): Promise<void> {
  // Later releases stay part of the spec before and after each of them, but not of its history.
  const document = parseDocument(await project.read(`${folder}/history.yaml`))
  const later = document.toJS().releases.findIndex(({ release }: { release: unknown }) => release === 22)
  await deletePaths(project, 'history.yaml', ...Array.from({ length: later }, (): Path => ['releases', 0]))
  let after = await modelOf(project)
  for (const number of [22, 21, 20]) {
    const release = newestRelease(after)
    expect(release.number).toBe(number)

    await revert[number]?.(project)
    await deletePaths(project, 'history.yaml', ['releases', 0])
    const before = await modelOf(project)

    const units = compare(before, after)
    expect(units.map(({ spec }) => spec)).toEqual([folder])
    const notes = noteLines(releaseNotes(units.flatMap(({ changes }) => changes)))
    expect(notes.toSorted()).toEqual(release.lines.toSorted())

    const [old, now] = [scfOf(before), scfOf(after)]
    if (old === undefined || now === undefined) throw new Error('The spec has no product.')
    expect(historyEntries(old, now)).toEqual(now.releases[0]?.entries)
    expect(units[0]?.history).toEqual({ missing: [], unfounded: [] })
    after = before
  }
}

it('recreates the notes of the releases 22, 21 and 20 from the reverted spec', async () => {
  await replay(await repositoryCopy())
})

it('recreates them also after later releases', async () => {
  const project = await repositoryCopy()
  async function edit(file: string, path: Path, value: unknown) {
    const document = parseDocument(await project.read(`${folder}/${file}`))
    document.setIn(path, document.createNode(value))
    await project.write(`${folder}/${file}`, document.toString({ lineWidth: 0 }))
  }
  const parameter = { type: 'Later', required: false, description: 'A later parameter.' }
  await edit('types.yaml', ['Later'], { members: { Name: { ...parameter, type: 'String' } } })
  await edit('types.yaml', ['Trigger', 'members', 'Later'], parameter)
  await edit('actions/CreateTrigger.yaml', ['input', 'Later'], parameter)
  await edit('errors.yaml', ['LimitExceeded.Later'], 'A later error code.')
  await edit('actions/CreateTrigger.yaml', ['errors', 0], 'LimitExceeded.Later')
  const action = await project.read(`${folder}/actions/DeleteAlias.yaml`)
  await project.write(
    `${folder}/actions/DeleteLater.yaml`,
    action.replace('action: DeleteAlias', 'action: DeleteLater'),
  )
  const { releases } = parseDocument(await project.read(`${folder}/history.yaml`)).toJS()
  const later = [24, 23].map((release) => ({
    release,
    time: '2030-01-01 00:00:00',
    actions: { new: ['DeleteLater'], modified: { CreateTrigger: { newInput: ['Later'] } } },
    types: { new: ['Later'], modified: { Trigger: { newMembers: ['Later'] } } },
  }))
  const isLater = ({ release }: { release: unknown }) => typeof release === 'number' && release > 22
  await edit(
    'history.yaml',
    ['releases'],
    [...later, ...releases.filter((one: { release: unknown }) => !isLater(one))],
  )
  await replay(project)
})
