import * as v from 'valibot'
import type { Store } from '../store/store.js'
import { demand, object, withDescription } from '../util/check.js'
import { didYouMean } from '../util/nearest.js'

/** How long a status lasts that passes by itself: no time, until it was read so often, or on the emulator's clock. */
export const durationSchema = v.union(
  [
    v.literal('instant'),
    object({
      reads: withDescription(v.pipe(v.number(), v.integer(), v.minValue(0)), 'Until it was read so often.'),
    }),
    object({
      ms: withDescription(
        v.pipe(v.number(), v.finite(), v.minValue(0)),
        "In milliseconds on the emulator's clock.",
      ),
    }),
  ],
  '"instant", an object with reads or an object with ms',
)

/** How long a status lasts that passes by itself. */
export type Duration = Readonly<v.InferOutput<typeof durationSchema>>

/** Which changes of status fail, and how. */
export const failureSchema = object({
  code: v.optional(withDescription(v.pipe(v.string(), v.nonEmpty()), 'Default: InternalError.')),
  message: v.optional(v.string()),
  times: v.optional(
    withDescription(v.pipe(v.number(), v.integer(), v.minValue(1)), 'How many of them. Default: 1.'),
  ),
})

const failure = v.object({ code: v.string(), message: v.string() })

/** Why a change of status goes wrong. */
export type Failure = Readonly<v.InferOutput<typeof failure>>

/**
 * Describes a change of status under way: a record of the table `transitions`.
 *
 * @param kinds The statuses that pass: the end of any other would be nobody's.
 */
export function pendingTransitionSchema<const Kinds extends readonly string[]>(kinds: Kinds) {
  return v.object({
    kind: v.picklist(kinds),
    scope: v.string(),
    key: v.string(),
    failure: v.exactOptional(failure),
    /** In milliseconds since 1970. */
    due: v.exactOptional(v.pipe(v.number(), v.finite())),
    readsLeft: v.exactOptional(v.pipe(v.number(), v.finite())),
  })
}

type PendingTransition<Kind extends string> = Readonly<
  v.InferOutput<ReturnType<typeof pendingTransitionSchema<readonly Kind[]>>>
>

/**
 * Carries out the end of a change of status: well, or with a failure. Runs within a change of the store.
 *
 * @param forget Forgets the changes of status of what is in a scope, where that is gone with this.
 */
export type OnComplete = (
  scope: string,
  key: string,
  now: number,
  failure: Failure | undefined,
  forget: (scope: string) => void,
) => void

/** What the tester holds: how long changes of status take, and which of them fail. */
export interface TransitionControl<Kind extends string> {
  /** How long each status lasts. */
  list(): readonly { readonly kind: Kind; readonly duration: Duration }[]
  /**
   * Sets how long a status lasts, from the next change on.
   *
   * @throws {TypeError} where there is no such status, or no such time
   */
  set(kind: Kind, duration: Duration): void
  /**
   * Has the next changes fail that begin; one by default.
   *
   * @throws {TypeError} where there is no such status, or no such failure
   */
  fail(kind: Kind, failure?: Readonly<v.InferOutput<typeof failureSchema>>): void
  /** Forgets the failures that are ordered and gives each status the time it had at the start. */
  reset(): void
}

/** Resources on their way from one status to the next. */
export interface Transitions<Kind extends string> {
  readonly control: TransitionControl<Kind>
  /**
   * Begins a change of status, once the resource has the passing status, or ends it at once where that lasts no
   * time. Only within a change of the store.
   *
   * @param region The scope of all that is settled together: the account's region.
   */
  begin(kind: Kind, region: string, scope: string, key: string, now: number): void
  /** Forgets the change of status of a resource that is gone. Only within a change of the store. */
  drop(region: string, scope: string, key: string): void
  /** The same of all resources in a scope. */
  dropAll(region: string, scope: string): void
  /** Ends the changes of status that are due. */
  settle(region: string, now: number): void
  /** The changes of status of a region that have begun and not ended. */
  underWay(region: string): Iterable<{ readonly kind: Kind; readonly scope: string; readonly key: string }>
  /** Tells that a caller reads a resource's status, which is what some changes of status wait for. */
  read(region: string, scope: string, key: string, now: number): void
}

/**
 * Makes the changes of status of a product.
 *
 * @param completions What the end of each does.
 * @param duration How long each passing status lasts; no time by default.
 * @throws {TypeError} where `duration` names none of the statuses, or no such time
 */
export function createTransitions<Kind extends string>(
  store: Store,
  completions: Readonly<Record<Kind, OnComplete>>,
  duration: Partial<Readonly<Record<Kind, Duration>>> = {},
): Transitions<Kind> {
  const pending = store.table<PendingTransition<Kind>>('transitions')
  const kinds = Object.keys(completions).filter((name): name is Kind => Object.hasOwn(completions, name))
  for (const [kind, value] of Object.entries(duration)) demandDuration(kind, value)
  let current: Partial<Record<Kind, Duration>> = { ...duration }
  let ordered: { readonly kind: Kind; readonly failure: Failure; times: number }[] = []

  function demandKind(kind: string): void {
    if (Object.hasOwn(completions, kind)) return
    throw new TypeError(`There is no passing status ${kind}.${didYouMean(kind, kinds)}`)
  }

  function demandDuration(kind: string, value: unknown): void {
    demandKind(kind)
    demand(value, durationSchema, `The time of ${kind}`)
  }

  const nameOf = (scope: string, key: string): string => `${scope}/${key}`

  function dropAll(region: string, scope: string): void {
    for (const [name, one] of [...pending.all(region)]) {
      if (one.scope === scope) pending.delete(region, name)
    }
  }

  function complete(
    region: string,
    { kind, scope, key, failure }: Pick<PendingTransition<Kind>, 'kind' | 'scope' | 'key' | 'failure'>,
    now: number,
  ): void {
    pending.delete(region, nameOf(scope, key))
    completions[kind](scope, key, now, failure, (gone) => dropAll(region, gone))
  }

  function takeFailure(kind: Kind): Failure | undefined {
    const order = ordered.find((one) => one.kind === kind && one.times > 0)
    if (!order) return undefined
    order.times -= 1
    return order.failure
  }

  return {
    control: {
      list: () => kinds.map((kind) => ({ kind, duration: current[kind] ?? 'instant' })),
      set(kind, value) {
        demandDuration(kind, value)
        current[kind] = value
      },
      fail(kind, order = {}) {
        demandKind(kind)
        demand(order, failureSchema, 'The failure')
        const { code = 'InternalError', message = 'The emulator was told to fail.', times = 1 } = order
        ordered.push({ kind, failure: { code, message }, times })
      },
      reset() {
        current = { ...duration }
        ordered = []
      },
    },
    begin(kind, region, scope, key, now) {
      const failure = takeFailure(kind)
      const lasts: Duration = current[kind] ?? 'instant'
      const transition = { kind, scope, key, ...(failure && { failure }) }
      if (lasts === 'instant') return complete(region, transition, now)
      pending.put(region, nameOf(scope, key), {
        ...transition,
        ...('ms' in lasts ? { due: now + lasts.ms } : { readsLeft: lasts.reads }),
      })
    },
    drop(region, scope, key) {
      pending.delete(region, nameOf(scope, key))
    },
    dropAll,
    settle(region, now) {
      const all = pending.all(region)
      // Each call comes by here, and hardly ever is anything under way.
      if (all.size === 0) return
      const due = [...all].filter(([, one]) => one.due !== undefined && one.due <= now)
      if (due.length === 0) return
      // Later changes may build on earlier ones.
      due.sort(([, a], [, b]) => (a.due ?? 0) - (b.due ?? 0))
      store.change(() => {
        for (const [name, transition] of due) {
          // An earlier one may have ended it.
          if (pending.get(region, name) === transition) complete(region, transition, transition.due ?? now)
        }
      })
    },
    underWay: (region) => pending.all(region).values(),
    read(region, scope, key, now) {
      const transition = pending.get(region, nameOf(scope, key))
      if (transition?.readsLeft === undefined) return
      const { readsLeft } = transition
      store.change(() => {
        if (readsLeft > 0) {
          pending.put(region, nameOf(scope, key), { ...transition, readsLeft: readsLeft - 1 })
        } else {
          complete(region, transition, now)
        }
      })
    },
  }
}
