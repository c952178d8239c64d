import { type Signal, signal } from '@preact/signals'
import { createPageEmulator, hasEmulator } from '../emulator/load-emulator.js'
import type { PageEmulator, ResourceTable } from '../emulator/page-emulator.js'
import { deleteAccount, readAccount, writeAccount } from './saved-account.js'

/** A request that was sent from the explorer. */
export interface SentRequest {
  readonly action: string
  /** When it was sent, in milliseconds since 1970 on the clock of the system. */
  readonly time: number
  /** In milliseconds. */
  readonly duration: number
  readonly requestId: string
  /** The error code; undefined if the call succeeded. */
  readonly code: string | undefined
}

/** The most requests that are kept. */
const maxRequests = 50

/** The most names of resources that are kept, and the longest. */
const maxNames = 100
const maxNameLength = 200

/** The emulated account of a product, which the explorers of all its actions share. */
export interface Session {
  readonly hasEmulator: boolean
  /** The emulator; undefined until it is loaded. */
  readonly emulator: Signal<PageEmulator | undefined>
  readonly tables: Signal<readonly ResourceTable[]>
  /** The latest requests, newest first. */
  readonly requests: Signal<readonly SentRequest[]>
  /** The values that the texts of inputs last had, by the name of the parameter. */
  readonly names: Signal<Readonly<Record<string, string>>>
  /** Something that the user should know about the account. */
  readonly notice: Signal<string | undefined>
  /** Loads the emulator with the saved account, once. */
  load(): Promise<PageEmulator>
  /** Adds a request, and the texts of its input as names if it succeeded. */
  record(request: SentRequest, input: object): void
  /** Shows and saves the account after a change. */
  update(): Promise<void>
  /** Moves the clock of the emulator forward. Resolves once what is due has happened. */
  advance(ms: number): Promise<void>
  /** Sets the clock of the emulator to the time of the system. */
  resetClock(): Promise<void>
  /** Deletes the account. */
  reset(): Promise<void>
}

const sessions = new Map<string, Session>()

/** The session of a product. */
export function sessionOf(service: string): Session {
  const session = sessions.get(service) ?? createSession(service)
  sessions.set(service, session)
  return session
}

function createSession(service: string): Session {
  const emulator = signal<PageEmulator | undefined>(undefined)
  const tables = signal<readonly ResourceTable[]>([])
  const requests = signal<readonly SentRequest[]>([])
  const names = signal<Readonly<Record<string, string>>>({})
  const notice = signal<string | undefined>(undefined)
  let loading: Promise<PageEmulator> | undefined

  async function loadOnce(): Promise<PageEmulator> {
    const created = await createPageEmulator(service)
    const saved = await readAccount(service)
    if (saved) {
      try {
        if (saved.ahead !== 0) created.clock.set(Date.now() + saved.ahead)
        created.seed(Object(saved.resources))
        requests.value = listOf(saved.requests)
        names.value = Object(saved.names)
      } catch {
        created.reset()
        notice.value = 'The saved account is of another version of the emulator, so a new one was created.'
      }
    }
    emulator.value = created
    tables.value = await created.tables()
    return created
  }

  function load(): Promise<PageEmulator> {
    loading ??= loadOnce().catch((error) => {
      loading = undefined
      throw error
    })
    return loading
  }

  async function update(): Promise<void> {
    const { value } = emulator
    if (!value) return
    tables.value = await value.tables()
    const ahead = value.clock.now() - Date.now()
    notice.value = await writeAccount(service, {
      resources: value.snapshot(),
      // The clocks are not read at the same time.
      ahead: Math.abs(ahead) < 1000 ? 0 : ahead,
      requests: requests.value,
      names: names.value,
    })
  }

  return {
    hasEmulator: hasEmulator(service),
    emulator,
    tables,
    requests,
    names,
    notice,
    load,
    record(request, input) {
      requests.value = [request, ...requests.value].slice(0, maxRequests)
      if (request.code === undefined) names.value = withNames(names.value, input)
    },
    update,
    async advance(ms) {
      const { clock, settled } = await load()
      clock.advance(ms)
      await settled()
      await update()
    },
    async resetClock() {
      const { clock } = await load()
      clock.reset()
      await update()
    },
    async reset() {
      const { reset } = await load()
      reset()
      requests.value = []
      names.value = {}
      notice.value = undefined
      await deleteAccount(service)
      const { value } = emulator
      tables.value = value ? await value.tables() : []
    },
  }
}

function withNames(names: Readonly<Record<string, string>>, input: object): Readonly<Record<string, string>> {
  const texts = Object.entries(input).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].length <= maxNameLength,
  )
  const merged = Object.entries({ ...names, ...Object.fromEntries(texts) })
  return Object.fromEntries(merged.slice(-maxNames))
}

function listOf(value: unknown): readonly SentRequest[] {
  return Array.isArray(value) ? value.slice(0, maxRequests) : []
}
