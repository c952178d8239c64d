import type { State, StoreChange } from '@tc3/mock'
import { describe, expect, it } from 'vitest'
import { ask, codeOf } from './caller.js'
import { now } from './demo.js'
import { createShelf, getBook, putBook } from './shelf.js'

describe('test controls', () => {
  it('snapshot and seed transfer all resources as plain JSON', async () => {
    const mock = createShelf()
    await ask(mock, putBook('Emma', 'Handsome, clever, and rich'))
    const state: State = JSON.parse(JSON.stringify(mock.snapshot()))
    expect(state).toEqual({
      books: {
        '100000000001/ap-north': { Emma: { text: 'Handsome, clever, and rich', status: 'Standing' } },
      },
    })
    const other = createShelf()
    await ask(other, putBook('Persuasion'))
    other.seed(state)
    expect(await ask(other, getBook('Emma'))).toMatchObject({ Status: 'Standing' })
    expect(await ask(other, getBook('Persuasion'))).toMatchObject({ Status: 'Standing' })
  })

  it('transitions have the duration that was set, and the failure that was injected', async () => {
    const mock = createShelf()
    mock.clock.freeze()
    mock.transitions.set('book.Putting', { ms: 3000 })
    mock.transitions.fail('book.Putting', { code: 'Fell' })
    await ask(mock, putBook('Emma'))
    await ask(mock, putBook('Persuasion'))
    expect(await ask(mock, getBook('Emma'))).toMatchObject({ Status: 'Putting' })
    mock.clock.advance(3000)
    expect(await ask(mock, getBook('Emma'))).toMatchObject({ Status: 'Fell' })
    expect(await ask(mock, getBook('Persuasion'))).toMatchObject({ Status: 'Standing' })
    expect(mock.transitions.list()).toEqual([{ kind: 'book.Putting', duration: { ms: 3000 } }])
  })

  it('reset clears resources, journal, faults, transitions and rate limits', async () => {
    const mock = createShelf({ rateLimits: true })
    mock.transitions.set('book.Putting', { reads: 1 })
    mock.transitions.fail('book.Putting')
    for (let call = 0; call < 2; call++) await ask(mock, putBook('Emma'))
    expect(await codeOf(mock, putBook('Emma'))).toBe('RequestLimitExceeded')
    mock.faults.add({ kind: 'reset' })
    mock.clock.set(now * 1000 + 5000)

    mock.reset()
    expect(mock.snapshot()).toEqual({})
    expect(mock.journal.entries()).toEqual([])
    expect(mock.faults.list()).toEqual([])
    expect(mock.transitions.list()).toEqual([{ kind: 'book.Putting', duration: 'instant' }])
    // The clock is not reset.
    expect(mock.clock.now()).toBe(now * 1000 + 5000)
    mock.clock.set(now * 1000)
    for (let call = 0; call < 2; call++) await ask(mock, putBook('Emma'))
    expect(await ask(mock, getBook('Emma'))).toMatchObject({ Status: 'Standing' })
  })
})

describe('persistence', () => {
  it('saves changes before the response is sent', async () => {
    const saved: StoreChange[] = []
    let finishSaving = () => {}
    const persistence = {
      saved: [],
      save: (changes: readonly StoreChange[]) =>
        new Promise<void>((resolve) => {
          finishSaving = () => {
            saved.push(...changes)
            resolve()
          }
        }),
    }
    const mock = createShelf({ persistence })
    let hasResponse = false
    const response = ask(mock, putBook('Emma')).then(() => {
      hasResponse = true
    })
    await new Promise(setImmediate)
    expect(hasResponse).toBe(false)
    finishSaving()
    await response
    expect(saved).toMatchObject([
      { table: 'books', key: 'Emma' },
      { table: 'books', key: 'Emma' },
    ])
  })

  it('that fails to save makes the call fail', async () => {
    const save = () => Promise.reject(new Error('The disk is full.'))
    const mock = createShelf({ persistence: { saved: [], save } })
    expect(await codeOf(mock, putBook('Emma'))).toBe('InternalError')
  })
})

describe('stubs', () => {
  it('return the documented example, whatever the state is', async () => {
    const mock = createShelf({ stubs: true })
    const { RequestId, ...output } = await ask(mock, getBook('Emma'))
    expect(output).toEqual({ Status: 'Standing', Address: 'https://example.com/book' })
    expect(await ask(mock, putBook('Emma'))).toEqual({ RequestId: expect.any(String) })
    expect(mock.snapshot()).toEqual({})
  })

  it('still validate requests and inject faults', async () => {
    const mock = createShelf({ stubs: true })
    expect(await codeOf(mock, getBook('Emma', { secretKey: 'wrong' }))).toBe('AuthFailure.SignatureFailure')
    expect(await codeOf(mock, { ...putBook('Emma'), body: new Uint8Array() })).toBe('InvalidParameter')
    mock.faults.add({ kind: 'error', code: 'ResourceNotFound.Book' })
    expect(await codeOf(mock, getBook('Emma'))).toBe('ResourceNotFound.Book')
  })
})
