import type { State, StoreChange } from '@tc3/mock'
import { describe, expect, it } from 'vitest'
import { ask, codeOf, v1 } from './caller.js'
import { createDemo, now } from './demo.js'
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

  describe('reset', () => {
    it('deletes the resources', async () => {
      const mock = createShelf()
      await ask(mock, putBook('Emma'))
      mock.reset()
      expect(mock.snapshot()).toEqual({})
      expect(await codeOf(mock, getBook('Emma'))).toBe('ResourceNotFound.Book')
    })

    it('clears the journal', async () => {
      const mock = createShelf()
      await ask(mock, putBook('Emma'))
      mock.reset()
      expect(mock.journal.entries()).toEqual([])
    })

    it('removes the faults', async () => {
      const mock = createShelf()
      mock.faults.add({ kind: 'throttling' })
      mock.reset()
      expect(mock.faults.list()).toEqual([])
      await ask(mock, putBook('Emma'))
      expect(await ask(mock, getBook('Emma'))).toMatchObject({ Status: 'Standing' })
    })

    it('resets the durations of transitions, removes their failures and cancels those that are pending', async () => {
      const mock = createShelf()
      mock.transitions.set('book.Putting', { reads: 1 })
      await ask(mock, putBook('Emma'))
      mock.transitions.fail('book.Putting')
      mock.reset()
      expect(mock.transitions.list()).toEqual([{ kind: 'book.Putting', duration: 'instant' }])
      await ask(mock, putBook('Emma'))
      expect(await ask(mock, getBook('Emma'))).toMatchObject({ Status: 'Standing' })
    })

    it('resets the clock', async () => {
      let time = now * 1000
      const mock = createShelf({ clock: { now: () => time } })
      mock.clock.set(0)
      mock.clock.freeze()
      mock.reset()
      time += 1000
      expect([mock.clock.now(), mock.clock.speed]).toEqual([now * 1000 + 1000, 1])
    })

    it('clears the counts of the rate limits', async () => {
      const mock = createShelf({ rateLimits: true })
      for (let call = 0; call < 2; call++) await ask(mock, putBook('Emma'))
      expect(await codeOf(mock, putBook('Emma'))).toBe('RequestLimitExceeded')
      mock.reset()
      expect(await codeOf(mock, putBook('Emma'))).not.toBe('RequestLimitExceeded')
    })

    it('forgets the requests that count as replays', async () => {
      const mock = createDemo({ refuseReplays: true })
      expect(await codeOf(mock, v1())).toMatchObject({ Input: {} })
      expect(await codeOf(mock, v1())).toBe('AuthFailure.SignatureFailure')
      mock.reset()
      expect(await codeOf(mock, v1())).toMatchObject({ Input: {} })
    })
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
