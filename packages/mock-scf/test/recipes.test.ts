import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ServiceError } from '@tc3/core'
import { commonErrors } from '@tc3/core/platform'
import { describe, expect, it } from 'vitest'
import { scf } from '../src/generated/product.js'
import { account, inputOf, usual } from './recipes/account.js'
import { everywhere } from './recipes/everywhere.js'
import { isRecipe, ofAll, ofChapters, pairs } from './recipes/index.js'
import { page } from './recipes/page.js'
import type { Account } from './recipes/recipe.js'
import { states, valuesOf } from './recipes/trials.js'

// The page of the documentation is made from the recipes. `npm run golden` rewrites it; review the difference.
const file = fileURLToPath(new URL('../../docs-scf/emulator/error-codes.md', import.meta.url))
const rewrite = process.env.GOLDEN === 'rewrite'

const documented = Object.entries(scf.actions).flatMap(([action, { errors }]) =>
  errors.map((code) => `${action} ${code}`),
)

describe('the recipes', () => {
  it('have each documented error code of each action, once', () => {
    expect(pairs.map(({ action, code }) => `${action} ${code}`)).toEqual(documented)
  })

  it('have no other ones', () => {
    expect(
      [...ofChapters, ...ofAll]
        .map(({ action, code }) => `${action} ${code}`)
        .filter((pair) => !documented.includes(pair)),
    ).toEqual([])
    expect(Object.keys(everywhere).filter((code) => !ofAll.some((pair) => pair.code === code))).toEqual([])
  })

  it('name codes as answered instead that are answered', () => {
    for (const { action, code, way } of pairs) {
      for (const other of isRecipe(way) ? [] : (way.instead ?? [])) {
        const isReached = pairs.some(
          (pair) => pair.action === action && pair.code === other && isRecipe(pair.way),
        )
        expect(isReached || Object.hasOwn(commonErrors, other), `${action} ${code}: ${other}`).toBe(true)
      }
    }
  })
})

describe('the usual call of', () => {
  it.each(Object.keys(scf.actions))('%s succeeds', async (action) => {
    const { call, ...rest } = await account()
    expect(Object.hasOwn(usual, action)).toBe(true)
    await call(action, inputOf(action, rest))
  })
})

describe('as the recipe says:', () => {
  const recipes = pairs.flatMap(({ action, code, way }) =>
    isRecipe(way) ? [{ action, code, recipe: way }] : [],
  )

  it.each(recipes)('$action answers $code', async ({ action, code, recipe: { given, input } }) => {
    const subject = await account()
    await given?.(subject)
    const call = subject.call(action, inputOf(action, subject, input))
    await expect(call).rejects.toMatchObject({ code })
  })
})

describe('no code that is listed as only a fault is answered by', () => {
  const faults = new Set(
    pairs.filter(({ way }) => !isRecipe(way)).map(({ action, code }) => `${action} ${code}`),
  )

  /** The code that an action answers in an account; none where it succeeds. */
  const codeOf = ({ call }: Account, action: string, input: object) =>
    call(action, input).then(
      () => undefined,
      (error: ServiceError) => error.code,
    )

  it.each(Object.entries(scf.actions))('%s, whatever a parameter is', async (action, { input }) => {
    let subject = await account()
    for (const [name, field] of Object.entries(input)) {
      for (const value of valuesOf(field)) {
        const code = await codeOf(subject, action, inputOf(action, subject, { [name]: value }))
        expect(faults, `${name}: ${JSON.stringify(value)}`).not.toContain(`${action} ${code}`)
        // What succeeded may have changed the account.
        if (code === undefined) subject = await account()
      }
    }
  })

  it.each(Object.keys(scf.actions))('%s, whatever the status is', async (action) => {
    for (const state of states) {
      const subject = await account()
      await state(subject)
      expect(faults).not.toContain(`${action} ${await codeOf(subject, action, inputOf(action, subject))}`)
    }
  })
})

describe('every code can be ordered as a fault of', () => {
  it.each(Object.entries(scf.actions))('%s', async (action, { errors }) => {
    const subject = await account()
    for (const code of errors) {
      subject.scf.faults.add({ kind: 'error', action, code, count: 1 })
      await expect(subject.call(action, inputOf(action, subject))).rejects.toMatchObject({ code })
    }
    await subject.call(action, inputOf(action, subject))
  })
})

it('the page of the documentation is that of the recipes', () => {
  if (rewrite) {
    mkdirSync(dirname(file), { recursive: true })
    return writeFileSync(file, page())
  }
  expect(page()).toBe(readFileSync(file, 'utf8'))
})
