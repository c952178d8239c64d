import { Stages } from '@tc3/generator'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkSource } from '../dist/check.js'
import { misreadNames } from '../dist/diagnostics/confusable.js'
import { product } from './breakages/breakages.js'
import { readSpec, type SpecTexts } from './spec-texts.js'

const spec = readSpec(new URL('./breakages/spec/', import.meta.url), product)
const errors = `${product}/errors.yaml`
const service = `${product}/service.yaml`

async function problemsOf(texts: SpecTexts): Promise<string[][]> {
  const { diagnostics } = await checkSource(texts.source(), new Stages(() => 0))
  return diagnostics.map(({ id, message }) => [
    id,
    message.split(' ')[id === 'unused-spelling' ? 2 : 0] ?? '',
  ])
}

/** The spec with two error codes that differ only in letters that scans confuse. */
const both = spec.replace(
  errors,
  'FailedOperation.Apigw:',
  'InvalidParameter.ParameterIllegal: Illegal.\nInvalidParameter.Parameterlllegal: Also illegal.\nFailedOperation.Apigw:',
)

function withSpelling(texts: SpecTexts, ...names: string[]): SpecTexts {
  const entries = names.map((name) => `${name}: The metadata of the cloud has both.`)
  return texts.replace(service, 'categories:', `spellings: { ${entries.join(', ')} }\ncategories:`)
}

describe('a name that differs from another only in letters that scans confuse', () => {
  it('is reported without a reason', async () => {
    expect(await problemsOf(both)).toEqual([['scan-damage', 'InvalidParameter.Parameterlllegal']])
  })

  it('is accepted with a reason', async () => {
    expect(await problemsOf(withSpelling(both, 'InvalidParameter.Parameterlllegal'))).toEqual([])
  })

  it('is reported if the reason is given for the other name', async () => {
    expect(await problemsOf(withSpelling(both, 'InvalidParameter.ParameterIllegal'))).toEqual([
      ['scan-damage', 'InvalidParameter.Parameterlllegal'],
      ['unused-spelling', 'InvalidParameter.ParameterIllegal'],
    ])
  })

  it('leaves a reason unused if the other name is removed', async () => {
    expect(await problemsOf(withSpelling(spec, 'InvalidParameter.Parameterlllegal'))).toEqual([
      ['unused-spelling', 'InvalidParameter.Parameterlllegal'],
    ])
  })

  it('needs a reason that is not empty', async () => {
    const texts = both.replace(
      service,
      'categories:',
      'spellings: { InvalidParameter.Parameterlllegal: "" }\ncategories:',
    )
    expect((await problemsOf(texts)).map(([id]) => id)).toContain('wrong-value')
  })
})

describe('misreadNames', () => {
  it('finds the rarer spellings, and none if all of them are given reasons', () => {
    const names = fc.array(fc.stringMatching(/^[IlmnrA1]{1,6}$/), { maxLength: 30 })
    fc.assert(
      fc.property(names, (all) => {
        const misread = misreadNames(all)
        const count = (name: string) => all.filter((one) => one === name).length
        for (const [name, known] of misread) {
          expect(misread.has(known)).toBe(false)
          expect(count(name)).toBeLessThanOrEqual(count(known))
        }
        expect(misreadNames(all.filter((name) => !misread.has(name))).size).toBe(0)
      }),
    )
  })
})
