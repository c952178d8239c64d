import { versionBumps } from '@tc3/generator'
import { expect, it } from 'vitest'
import { compare } from '../dist/diff/compare/compare.js'
import { generateInMemory } from './semver/generate-in-memory.js'
import { baseSpec, demo } from './semver/spec.js'
import { editEachValue } from './spec-edits.js'

const files = [
  'tencentcloud.yaml',
  ...['service', 'types', 'errors', 'states', 'quotas', 'actions/ListThings', 'actions/CreateThing'].map(
    (name) => `${demo}/${name}.yaml`,
  ),
]

/** Only every nth edit is tested, to save time. `npm run soak` tests all. */
const stride = Number(process.env.STRIDE ?? 41)

it('bumps each package of which an edit changes a file', async () => {
  const { result: before } = await generateInMemory(baseSpec)
  if (before === undefined) throw new Error('The spec has problems.')
  let tested = 0
  for (const { title, spec } of editEachValue(baseSpec, files, stride)) {
    const { result: after } = await generateInMemory(spec)
    if (after === undefined) continue
    const bumps = versionBumps(compare(before.model, after.model).flatMap(({ changes }) => changes))
    const paths = [...new Set([...before.files.keys(), ...after.files.keys()])]
    const changed = paths.filter((one) => before.files.get(one) !== after.files.get(one))
    const packages = new Set(changed.map((one) => one.replace(/^packages\/([^/]+)\/.*$/, '@tc3/$1')))
    expect([...bumps.keys()], title).toEqual(expect.arrayContaining([...packages]))
    tested += 1
  }
  expect(tested).toBeGreaterThan(10)
}, 1_200_000)
