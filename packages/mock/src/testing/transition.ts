/**
 * How long a transient status lasts: no time, a number of reads that still return it, or milliseconds on the emulator's
 * clock.
 */
export type Duration = 'instant' | { readonly reads: number } | { readonly ms: number }

/** Why a transition fails. */
export interface Failure {
  readonly code: string
  readonly message: string
}

/** A failure to inject into transitions. */
export interface FailureToInject {
  /** Default: InternalError. */
  readonly code?: string | undefined
  readonly message?: string | undefined
  /** The number of transitions to fail. Default: 1. */
  readonly times?: number | undefined
}

/** A transition that has not completed: a record of the table `transitions`. */
export interface PendingTransition<Kind extends string> {
  readonly kind: Kind
  readonly scope: string
  readonly key: string
  readonly failure?: Failure
  /** When it completes, in milliseconds since 1970. */
  readonly due?: number
  readonly readsLeft?: number
}
