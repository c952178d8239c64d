import { inspect, type Model } from '@tc3/generator'
import { expect, it } from 'vitest'
import { modelOf } from '../semver/model-of.js'
import { baseSpec, demo } from '../semver/spec.js'
import { editEachValue } from '../spec-edits.js'
import { readSpec, type SpecTexts } from '../spec-texts.js'

/** Only every nth edit is tested, to save time. `npm run soak` tests more. */
const stride = Number(process.env.STRIDE ?? 97)

const scf = 'scf/2018-04-16'
const demoFiles = ['service', 'types', 'errors', 'states', 'quotas', 'history', 'actions/ListThings'].map(
  (name) => `${demo}/${name}.yaml`,
)
const scfFiles = ['service', 'types', 'errors', 'states', 'quotas', 'history']
  .concat(['CreateFunction', 'Invoke', 'ListFunctions'].map((action) => `actions/${action}`))
  .map((name) => `${scf}/${name}.yaml`)

// Checking SCF takes longer than checking the demo product.
it.each<[name: string, spec: SpecTexts, files: readonly string[], stride: number]>([
  ['the demo product', baseSpec, ['tencentcloud.yaml', ...demoFiles], stride],
  ['SCF', readSpec(new URL(`../../../spec/${scf}/`, import.meta.url), scf), scfFiles, stride * 6],
])(
  'each change of the spec of %s changes the JSON of tc3 inspect',
  async (_, base, files, stride) => {
    const print = (model: Model) => JSON.stringify(model.products.map((product) => inspect(model, product)))
    const before = await modelOf(base)
    const same: string[] = []
    let tested = 0
    for (const { title, spec, isReordered } of editEachValue(base, files, stride)) {
      const after = await modelOf(spec).catch(() => undefined)
      // The order of the keys of a map with a fixed set of keys is not a fact.
      if (after === undefined || (isReordered && JSON.stringify(after) === JSON.stringify(before))) continue
      if (print(after) === print(before)) same.push(title)
      tested += 1
    }
    expect(tested).toBeGreaterThan(5)
    expect(same.filter((title) => !isNoFact(title))).toEqual([])
  },
  1_200_000,
)

/** Whether a value says how to check the spec, or repeats what the spec says without it. */
function isNoFact(title: string) {
  return /\.documentedUsers(?:\.|$)| abbreviation$/.test(title)
}
