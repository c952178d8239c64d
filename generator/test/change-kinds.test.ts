import { describe, expect, it } from 'vitest'
import { compare } from '../dist/diff/compare/compare.js'
import { cases } from './semver/cases.js'
import { modelOf } from './semver/model-of.js'
import { baseSpec } from './semver/spec.js'

const base = await modelOf(baseSpec)

describe('the kinds of the changes are', () => {
  it.each(Object.entries(cases))('%s', async (kind, { before, after, besides = [] }) => {
    const old = before === undefined ? base : await modelOf(before(baseSpec))
    const changes = compare(old, await modelOf(after(baseSpec))).flatMap((found) => found.changes)
    expect(new Set(changes.map((change) => change.kind))).toEqual(new Set([kind, ...besides]))
  })
})
