import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ServiceError } from '@tc3/core'
import { commonErrors } from '@tc3/core/platform'
import { describe, expect, it } from 'vitest'
import { createAccount, deniedKeyPair, inputFor, refusedActions, validInputs } from './recipes/account.js'
import { actionEntries, emulatedActions, entries, isRecipe, sharedEntries } from './recipes/index.js'
import { page } from './recipes/page.js'
import { type Account, toDo } from './recipes/recipe.js'
import { sharedRecipes } from './recipes/shared.js'
import { preparations, valuesOf } from './recipes/variations.js'

// A page of the documentation is generated from the recipes. `npm run golden` rewrites it; review the difference.
const file = fileURLToPath(new URL('../../docs-scf/emulator/error-codes.md', import.meta.url))
const rewrite = process.env.GOLDEN === 'rewrite'

const documented = Object.entries(emulatedActions).flatMap(([action, { errors }]) =>
  errors.map((code) => `${action} ${code}`),
)

describe('the recipes', () => {
  it('are all written, instead of the skeletons of `npm run recipes`', () => {
    const missing = entries.filter(({ recipe }) => recipe === toDo)
    expect(missing.map(({ action, code }) => `${action} ${code}`)).toEqual([])
  })

  it('cover each documented error code of each action, once', () => {
    expect(entries.map(({ action, code }) => `${action} ${code}`)).toEqual(documented)
  })

  it('cover no other codes', () => {
    expect(
      [...actionEntries, ...sharedEntries]
        .map(({ action, code }) => `${action} ${code}`)
        .filter((pair) => !documented.includes(pair)),
    ).toEqual([])
    expect(
      Object.keys(sharedRecipes).filter((code) => !sharedEntries.some((pair) => pair.code === code)),
    ).toEqual([])
  })

  it('name only codes that the emulator responds with as the ones returned instead', () => {
    for (const { action, code, recipe } of entries) {
      for (const other of isRecipe(recipe) ? [] : (recipe.instead ?? [])) {
        const isReached = entries.some(
          (pair) => pair.action === action && pair.code === other && isRecipe(pair.recipe),
        )
        expect(isReached || Object.hasOwn(commonErrors, other), `${action} ${code}: ${other}`).toBe(true)
      }
    }
  })
})

describe('the valid input of', () => {
  it.each(Object.keys(emulatedActions))(
    '%s succeeds, unless the emulator refuses the action',
    async (action) => {
      const { call, ...rest } = await createAccount()
      expect(Object.hasOwn(validInputs, action)).toBe(true)
      const response = call(action, inputFor(action, rest))
      if (!refusedActions.includes(action)) return void (await response)
      await expect(response).rejects.toMatchObject({ code: 'UnsupportedOperation' })
    },
  )
})

describe('the recipe', () => {
  const recipes = entries.flatMap(({ action, code, recipe }) =>
    isRecipe(recipe) ? [{ action, code, recipe: recipe }] : [],
  )

  it.each(recipes)('of $action responds with $code', async ({ action, code, recipe }) => {
    const { setUp, input, isDenied } = recipe
    const subject = await createAccount()
    await setUp?.(subject)
    const keyPair = isDenied && { credentials: deniedKeyPair }
    const call = subject.call(action, inputFor(action, subject, input), keyPair)
    await expect(call).rejects.toMatchObject({ code })
  })
})

describe('no code that is listed as only a fault is returned by', () => {
  const faults = new Set(
    entries
      .filter(({ recipe }) => !isRecipe(recipe) && recipe !== toDo)
      .map(({ action, code }) => `${action} ${code}`),
  )

  /** The error code that an action responds with; undefined if it succeeds. */
  const codeOf = ({ call }: Account, action: string, input: object) =>
    call(action, input).then(
      () => undefined,
      (error: ServiceError) => error.code,
    )

  it.each(Object.entries(emulatedActions))('%s for any value of a parameter', async (action, { input }) => {
    let subject = await createAccount()
    for (const [name, field] of Object.entries(input)) {
      for (const value of valuesOf(field)) {
        const code = await codeOf(subject, action, inputFor(action, subject, { [name]: value }))
        expect(faults, `${name}: ${JSON.stringify(value)}`).not.toContain(`${action} ${code}`)
        // A successful call may have changed the account.
        if (code === undefined) subject = await createAccount()
      }
    }
  })

  it.each(Object.keys(emulatedActions))('%s in any status', async (action) => {
    for (const prepare of preparations) {
      const subject = await createAccount()
      await prepare(subject)
      expect(faults).not.toContain(`${action} ${await codeOf(subject, action, inputFor(action, subject))}`)
    }
  })
})

describe('every code can be injected as a fault of', () => {
  it.each(Object.entries(emulatedActions))('%s', async (action, { errors }) => {
    const subject = await createAccount()
    for (const code of errors) {
      subject.scf.faults.add({ kind: 'error', action, code, count: 1 })
      await expect(subject.call(action, inputFor(action, subject))).rejects.toMatchObject({ code })
    }
    if (!refusedActions.includes(action)) await subject.call(action, inputFor(action, subject))
  })
})

it('the page of the documentation matches the recipes', () => {
  if (rewrite) {
    mkdirSync(dirname(file), { recursive: true })
    return writeFileSync(file, page())
  }
  expect(page()).toBe(readFileSync(file, 'utf8'))
})
