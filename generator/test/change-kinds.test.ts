import { type Model, Stages } from '@tc3/generator'
import { describe, expect, it } from 'vitest'
import { checkSource } from '../dist/check.js'
import { compare } from '../dist/diff/compare/compare.js'
import { cases } from './semver/cases.js'
import { baseSpec } from './semver/spec.js'
import type { SpecTexts } from './spec-texts.js'

async function modelOf(spec: SpecTexts): Promise<Model> {
  const { model, diagnostics } = await checkSource(spec.source(), new Stages(() => 0))
  if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return model
}

const base = await modelOf(baseSpec)

describe('the kinds of the changes are', () => {
  it.each(Object.entries(cases))('%s', async (kind, { before, after, besides = [] }) => {
    const old = before === undefined ? base : await modelOf(before(baseSpec))
    const changes = compare(old, await modelOf(after(baseSpec))).flatMap((found) => found.changes)
    expect(new Set(changes.map((change) => change.kind))).toEqual(new Set([kind, ...besides]))
  })
})
