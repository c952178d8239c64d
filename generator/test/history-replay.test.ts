import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type ChangedPart, check, diff, releaseNotes, type Section, Stages } from '@tc3/generator'
import { expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { repositoryCopy, type TestProject } from './project.js'

const folder = 'spec/scf/2018-04-16'
function stages() {
  return new Stages(() => 0)
}

type Path = readonly (string | number)[]

/** Takes data from a file of the spec; all of it must be there. */
async function take(project: TestProject, file: string, ...paths: readonly Path[]): Promise<void> {
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

/** What each release brought, as data: taking it away gives the spec before the release. */
const undo: Readonly<Record<number, (project: TestProject) => Promise<void>>> = {
  22: async (project) => {
    const deprecations = ['ResourceId', 'BindStatus', 'TriggerAttribute'].map((name) => [name, 'deprecated'])
    await take(
      project,
      'types.yaml',
      ...members('Trigger', 'Description'),
      ...deprecations.map((path) => ['Trigger', 'members', ...path]),
      ...members('TriggerInfo', 'Description'),
      ...deprecations.map((path) => ['TriggerInfo', 'members', ...path]),
    )
    await take(
      project,
      'actions/CreateTrigger.yaml',
      ['input', 'Description'],
      example('response', 'TriggerInfo', 'Description'),
    )
    await take(project, 'actions/ListTriggers.yaml', example('response', 'Triggers', 0, 'Description'))
  },
  21: async (project) => {
    await rm(join(project.root, folder, 'actions/UpdateTriggerStatus.yaml'))
    await take(
      project,
      'types.yaml',
      ...members('ImageConfig', 'ContainerImageAccelerate', 'ImagePort'),
      ...members('LayerVersionInfo', 'Stamp'),
      ...members('TriggerCount', 'Eb'),
    )
    const image = example('request', 'params', 'Content', 'ImageConfig', 'ContainerImageAccelerate')
    await take(project, 'actions/PublishLayerVersion.yaml', image)
  },
  20: (project) => take(project, 'types.yaml', ...members('NamespaceUsage', 'TotalAllocatedProvisionedMem')),
}

/** What the chapter calls each list of a release in history.yaml. */
const headings: Readonly<Record<ChangedPart, string>> = {
  newInput: 'New input parameters',
  modifiedInput: 'Modified input parameters',
  newOutput: 'New output parameters',
  newMembers: 'New members',
  modifiedMembers: 'Modified members',
  deprecatedMembers: 'Deprecated members',
}
const subjects = { action: 'APIs', type: 'data structures' }
const kinds = { new: 'New', modified: 'Modified', deleted: 'Deleted' }

/** The newest release of a spec as the History chapter tells it: sections with their names and parts. */
async function newestRelease(project: TestProject) {
  const { model } = await check(project.root, stages())
  const release = model?.products[0]?.releases[0]
  const told = (release?.changes ?? []).map(({ kind, subject, name, parts }) => [
    `${kinds[kind]} ${subjects[subject]}`,
    name,
    ...parts.map((part) => [headings[part.kind], ...part.names.toSorted()]),
  ])
  return { number: release?.number, told }
}

/** Notes in the same form. */
function listed(sections: readonly Section[]) {
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

it('gives back the notes of the releases 22, 21 and 20 as each is undone', async () => {
  const project = await repositoryCopy()
  for (const number of [22, 21, 20]) {
    const after = await repositoryCopy(project)
    const release = await newestRelease(after)
    expect(release.number).toBe(number)

    await undo[number]?.(project)
    await take(project, 'history.yaml', ['releases', 0])
    expect((await check(project.root, stages())).diagnostics).toEqual([])

    const { changes = [] } = await diff(after.root, project.root, stages())
    expect(changes.map(({ spec }) => spec)).toEqual([folder])
    const notes = listed(releaseNotes(changes.flatMap((one) => one.changes)))
    expect(notes.toSorted()).toEqual(release.told.toSorted())
  }
})
