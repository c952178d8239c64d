import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Credentials } from '@tc3/core'
import { createFormState, type FormState } from './form/form-state.js'
import type { ActionModel, Model } from './model/model.js'
import { type Call, isDocumented } from './programs/call.js'
import { curlCommand } from './programs/curl.js'
import { signRequest } from './programs/signed-request.js'
import { parseAddress } from './request/address.js'
import { type Answer, sendRequest } from './request/send.js'
import { type LinkedForm, readFormHash } from './state/link.js'
import { type Session, sessionOf } from './state/session.js'
import { readSetting, writeSetting } from './state/settings.js'

/** The tabs beside the form. */
export const views = ['Code', 'Answer', 'Account'] as const
export type View = (typeof views)[number]

/** A request that got no response that the page can read. */
export interface Unanswered {
  readonly url: string
  /** The same request for a shell. */
  readonly curl: string
}

/** The state of the explorer of an action. */
export interface ExplorerState {
  readonly model: Model
  readonly action: ActionModel
  readonly session: Session
  readonly form: FormState
  readonly region: Signal<string>
  /** Where requests go: to the emulator in the page, or to an address. */
  readonly target: Signal<'page' | 'address'>
  readonly address: Signal<string>
  /** The keys that the user typed. They are not stored, unless the user asks for it. */
  readonly keys: Signal<Credentials>
  readonly isKeyStored: Signal<boolean>
  /** The keys that sign: those of the user, or those of the emulator. Undefined if there are neither. */
  readonly credentials: ReadonlySignal<Credentials | undefined>
  readonly view: Signal<View>
  readonly call: ReadonlySignal<Call>
  readonly isSending: Signal<boolean>
  readonly answer: Signal<Answer | undefined>
  readonly unanswered: Signal<Unanswered | undefined>
  /** Why nothing was sent. */
  readonly failure: Signal<string | undefined>
  /** The current time of the target, in milliseconds since 1970. */
  now(): number
  /** Sends the request. */
  send(): Promise<void>
}

const noKeys: Credentials = { secretId: '', secretKey: '' }

/** Creates the state of the explorer of an action, with the form that a link carries. */
export function createExplorerState(model: Model, action: ActionModel, hash: string): ExplorerState {
  const session = sessionOf(model.service)
  const form = createFormState(model, action)
  const linked = readFormHash(hash)
  const region = signal(linked?.region || firstRegion(model, action))
  const target = signal<'page' | 'address'>(
    session.hasEmulator && readSetting('target') !== 'address' ? 'page' : 'address',
  )
  const address = signal(readSetting('address') ?? 'http://127.0.0.1:9580')
  const stored = storedKeys()
  const keys = signal<Credentials>(stored ?? noKeys)
  const isKeyStored = signal(stored !== undefined)
  const view = signal<View>('Code')
  const isSending = signal(false)
  const answer = signal<Answer | undefined>(undefined)
  const unanswered = signal<Unanswered | undefined>(undefined)
  const failure = signal<string | undefined>(undefined)
  if (linked) form.fill(linked.input)

  const credentials = computed(() => {
    const typed = keys.value
    const isTyped = typed.secretId !== '' && typed.secretKey !== ''
    if (isTyped && target.value === 'address') return typed
    return session.emulator.value?.credentials ?? (isTyped ? typed : undefined)
  })
  const call = computed((): Call => {
    const parsed = parseAddress(address.value)
    return {
      service: model.service,
      version: model.version,
      packageId: model.packages.includes('client') ? model.packageId : undefined,
      action: action.name,
      method: action.method,
      isDocumented: isDocumented(action, form.input.value),
      region: region.value,
      input: form.input.value,
      endpoint: target.value === 'address' && 'origin' in parsed ? parsed.origin : undefined,
    }
  })

  effect(() => {
    writeSetting('target', target.value)
    writeSetting('address', address.value)
    writeSetting('region', region.value)
    const isKept = isKeyStored.value && keys.value.secretId !== ''
    writeSetting('keys', isKept ? JSON.stringify(keys.value) : undefined)
  })

  const now = () =>
    target.value === 'page' ? (session.emulator.value?.clock.now() ?? Date.now()) : Date.now()

  async function sendTo(fetch: typeof globalThis.fetch, signer: Credentials): Promise<void> {
    const [host = ''] = model.endpoints.map((endpoint) => endpoint.host)
    const sentCall = call.value
    const request = await signRequest(sentCall, host, signer, now())
    try {
      const received = await sendRequest(request, fetch, () => performance.now())
      const { duration, requestId = '', error } = received
      const sent = { action: action.name, time: Date.now(), duration, requestId, code: error?.code }
      session.record(sent, sentCall.input)
      // Once the answer is shown, the user may leave the page.
      await session.update()
      answer.value = received
    } catch (error) {
      if (!(error instanceof TypeError) || target.value === 'page') throw error
      unanswered.value = { url: request.url, curl: curlCommand(request) }
    }
  }

  async function send(): Promise<void> {
    if (isSending.value) return
    batch(() => {
      isSending.value = true
      answer.value = undefined
      unanswered.value = undefined
      failure.value = undefined
      view.value = 'Answer'
    })
    try {
      if (target.value === 'page') {
        const emulator = await session.load()
        await sendTo(emulator.fetch, emulator.credentials)
      } else {
        const parsed = parseAddress(address.value)
        if ('problem' in parsed) throw new Error(parsed.problem)
        // An emulator accepts the keys of the one in the page.
        const isTyped = keys.value.secretId !== '' && keys.value.secretKey !== ''
        if (!isTyped && session.hasEmulator) await session.load()
        if (!credentials.value) throw new Error('Type the keys that sign the request.')
        await sendTo((...parameters) => globalThis.fetch(...parameters), credentials.value)
      }
    } catch (error) {
      failure.value = error instanceof Error ? error.message : String(error)
    } finally {
      isSending.value = false
    }
  }

  return {
    model,
    action,
    session,
    form,
    region,
    target,
    address,
    keys,
    isKeyStored,
    credentials,
    view,
    call,
    isSending,
    answer,
    unanswered,
    failure,
    now,
    send,
  }
}

/** The form that a link carries. */
export function linkedForm({ form, region }: ExplorerState): LinkedForm {
  return { input: form.input.value, region: region.value }
}

/** The regions in which an action is available. */
export function regionsOf({ regions }: Model, action: ActionModel): readonly string[] {
  return action.regions ?? regions
}

/**
 * The region that was selected last, or else Guangzhou, as in the documentation, if they are available. It is sent to actions
 * that do not require it, too: their resources are in a region all the same.
 */
function firstRegion(model: Model, action: ActionModel): string {
  const regions = regionsOf(model, action)
  const last = readSetting('region')
  return (
    regions.find((region) => region === last) ??
    regions.find((region) => region.endsWith('-guangzhou')) ??
    regions[0] ??
    ''
  )
}

function storedKeys(): Credentials | undefined {
  try {
    const { secretId, secretKey, token } = JSON.parse(readSetting('keys') ?? '{}')
    if (typeof secretId !== 'string' || typeof secretKey !== 'string') return undefined
    return { secretId, secretKey, ...(typeof token === 'string' && { token }) }
  } catch {
    return undefined
  }
}
