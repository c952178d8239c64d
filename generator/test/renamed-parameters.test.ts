import { expect, it } from 'vitest'
import { compare } from '../dist/diff/compare/compare.js'
import { modelOf } from './semver/model-of.js'
import { baseSpec, demo } from './semver/spec.js'
import type { SpecTexts } from './spec-texts.js'

const file = `${demo}/types.yaml`

/** A spec whose data type Thing has further members with the given names, which are otherwise identical. */
function withMembers(...names: readonly string[]): SpecTexts {
  const members = names.map((name) => `    ${name}: { type: String, description: A note of many }\n`).join('')
  return baseSpec.replace(file, '    Weight: {', `${members}    Weight: {`)
}

/** The kinds of differences, each with the old and the new name. */
async function differences(before: SpecTexts, after: SpecTexts): Promise<string[]> {
  return compare(await modelOf(before), await modelOf(after))
    .flatMap(({ changes }) => changes)
    .map(({ kind, before, subject }) => [kind, before, subject?.name].filter(Boolean).join(' '))
}

it('two identical members that are renamed have a successor each', async () => {
  expect(await differences(withMembers('First', 'Second'), withMembers('Third', 'Fourth'))).toEqual([
    'output-renamed First Third',
    'output-renamed Second Fourth',
  ])
})

it('a member with two possible successors has one of them', async () => {
  expect(await differences(withMembers('First'), withMembers('Second', 'Third'))).toEqual([
    'output-renamed First Second',
    'output-added Third',
  ])
})

it('of two members with one possible successor, the other one is removed', async () => {
  expect(await differences(withMembers('First', 'Second'), withMembers('Third'))).toEqual([
    'output-renamed First Third',
    'output-removed Second',
  ])
})
