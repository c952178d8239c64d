import { didYouMean } from '../message/did-you-mean.js'
import { assertMatches } from '../schema/assert-matches.js'
import type { Store } from '../store/store.js'
import type { Duration, Failure, FailureToInject, PendingTransition } from './transition.js'
import { durationSchema, failureSchema } from './transition-schemas.js'

/**
 * Completes a transition, successfully or with a failure. It runs within a change of the store.
 *
 * @param cancelAll Cancels the transitions in a scope, if the completion deletes its resources.
 */
export type OnComplete = (
  scope: string,
  key: string,
  now: number,
  failure: Failure | undefined,
  cancelAll: (scope: string) => void,
) => void

/** Identifies a pending transition. */
export interface TransitionId {
  /** The account and region. */
  readonly region: string
  /** The scope and the key of the resource. */
  readonly scope: string
  readonly key: string
}

/** A pending transition, with its region. */
export type RegionalTransition<Kind extends string> = PendingTransition<Kind> & TransitionId

/** Controls how long status transitions take, and which of them fail. */
export interface TransitionControl<Kind extends string> {
  /** The durations of all transient statuses. */
  list(): readonly { readonly kind: Kind; readonly duration: Duration }[]
  /**
   * Sets the duration of a transient status. It applies to transitions that begin later.
   *
   * @throws {TypeError} If the status does not exist or the duration is invalid.
   */
  set(kind: Kind, duration: Duration): void
  /**
   * Makes the next transitions that begin fail; one by default.
   *
   * @throws {TypeError} If the status does not exist or the failure is invalid.
   */
  fail(kind: Kind, failure?: FailureToInject): void
  /** The transitions that have begun but not completed, of all regions. */
  pending(): readonly RegionalTransition<Kind>[]
  /**
   * Completes a pending transition, whatever its duration is.
   *
   * @param now The time of the completion, in milliseconds since 1970.
   * @returns Whether the transition was pending.
   */
  complete(transition: TransitionId, now: number): boolean
  /** Removes the failures and restores the initial durations. */
  reset(): void
}

/** The status transitions of resources. */
export interface Transitions<Kind extends string> {
  readonly control: TransitionControl<Kind>
  /**
   * Begins a transition of a resource that has got a transient status. If the status lasts no time, the transition
   * completes at once. Only within a change of the store.
   *
   * @param region The account and region. Its transitions are settled together.
   */
  begin(kind: Kind, region: string, scope: string, key: string, now: number): void
  /** Cancels the transition of a deleted resource. Only within a change of the store. */
  cancel(region: string, scope: string, key: string): void
  /** Cancels the transitions of all resources in a scope. Only within a change of the store. */
  cancelAll(region: string, scope: string): void
  /** Completes the transitions that are due. */
  settle(region: string, now: number): void
  /** The pending transitions of a region. */
  pending(region: string): Iterable<{ readonly kind: Kind; readonly scope: string; readonly key: string }>
  /** Counts a read of a resource's status. Some transitions complete after a number of reads. */
  read(region: string, scope: string, key: string, now: number): void
}

/**
 * Creates the transitions of a product.
 *
 * @param completions How each kind of transition completes.
 * @param durations How long each transient status lasts. Default: no time.
 * @throws {TypeError} If `durations` contains an unknown status or an invalid duration.
 */
export function createTransitions<Kind extends string>(
  store: Store,
  completions: Readonly<Record<Kind, OnComplete>>,
  durations: Partial<Readonly<Record<Kind, Duration>>> = {},
): Transitions<Kind> {
  const table = store.table<PendingTransition<Kind>>('transitions')
  const kinds = Object.keys(completions).filter((name): name is Kind => Object.hasOwn(completions, name))
  for (const [kind, value] of Object.entries(durations)) assertDuration(kind, value)
  let current: Partial<Record<Kind, Duration>> = { ...durations }
  let failures: { readonly kind: Kind; readonly failure: Failure; times: number }[] = []

  function assertKind(kind: string): void {
    if (Object.hasOwn(completions, kind)) return
    throw new TypeError(`There is no transient status ${kind}.${didYouMean(kind, kinds)}`)
  }

  function assertDuration(kind: string, value: unknown): void {
    assertKind(kind)
    assertMatches(value, durationSchema, `The duration of ${kind}`)
  }

  const nameOf = (scope: string, key: string): string => `${scope}/${key}`

  function cancelAll(region: string, scope: string): void {
    for (const [name, one] of [...table.all(region)]) {
      if (one.scope === scope) table.delete(region, name)
    }
  }

  function complete(
    region: string,
    { kind, scope, key, failure }: Pick<PendingTransition<Kind>, 'kind' | 'scope' | 'key' | 'failure'>,
    now: number,
  ): void {
    table.delete(region, nameOf(scope, key))
    completions[kind](scope, key, now, failure, (deleted) => cancelAll(region, deleted))
  }

  function takeFailure(kind: Kind): Failure | undefined {
    const next = failures.find((one) => one.kind === kind && one.times > 0)
    if (!next) return undefined
    next.times -= 1
    return next.failure
  }

  return {
    control: {
      list: () => kinds.map((kind) => ({ kind, duration: current[kind] ?? 'instant' })),
      set(kind, value) {
        assertDuration(kind, value)
        current[kind] = value
      },
      fail(kind, failure = {}) {
        assertKind(kind)
        assertMatches(failure, failureSchema, 'The failure')
        const { code = 'InternalError', message = 'The failure was injected by a test.', times = 1 } = failure
        failures.push({ kind, failure: { code, message }, times })
      },
      pending: () =>
        [...table.scopes()].flatMap((region) =>
          [...table.all(region).values()].map((transition) => ({ ...transition, region })),
        ),
      complete({ region, scope, key }, now) {
        const transition = table.get(region, nameOf(scope, key))
        if (!transition) return false
        store.change(() => complete(region, transition, now))
        return true
      },
      reset() {
        current = { ...durations }
        failures = []
      },
    },
    begin(kind, region, scope, key, now) {
      const failure = takeFailure(kind)
      const duration: Duration = current[kind] ?? 'instant'
      const transition = { kind, scope, key, ...(failure && { failure }) }
      if (duration === 'instant') return complete(region, transition, now)
      table.put(region, nameOf(scope, key), {
        ...transition,
        ...('ms' in duration ? { due: now + duration.ms } : { readsLeft: duration.reads }),
      })
    },
    cancel(region, scope, key) {
      table.delete(region, nameOf(scope, key))
    },
    cancelAll,
    settle(region, now) {
      const all = table.all(region)
      // This runs for every call, and there is rarely a pending transition.
      if (all.size === 0) return
      const due = [...all].filter(([, one]) => one.due !== undefined && one.due <= now)
      if (due.length === 0) return
      // Later transitions may depend on earlier ones.
      due.sort(([, a], [, b]) => (a.due ?? 0) - (b.due ?? 0))
      store.change(() => {
        for (const [name, transition] of due) {
          // An earlier completion may have cancelled it.
          if (table.get(region, name) === transition) complete(region, transition, transition.due ?? now)
        }
      })
    },
    pending: (region) => table.all(region).values(),
    read(region, scope, key, now) {
      const transition = table.get(region, nameOf(scope, key))
      if (transition?.readsLeft === undefined) return
      const { readsLeft } = transition
      store.change(() => {
        if (readsLeft > 0) {
          table.put(region, nameOf(scope, key), { ...transition, readsLeft: readsLeft - 1 })
        } else {
          complete(region, transition, now)
        }
      })
    },
  }
}
