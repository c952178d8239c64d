import type { MaybePromise } from '@tc3/core/signing'

/** What every call has from the beginning. */
export interface Passing {
  /** The name of the stage that the call is in, or that has ended it. */
  at: string
}

/**
 * The stages that a call passes, one after another. Each takes what is known of the call and gives what it finds,
 * which is then known too, or ends the call by throwing.
 */
export interface Chain<Start extends Passing, Known extends Start> {
  /** Adds a stage to the end. */
  stage<Found extends object>(
    name: string,
    step: (call: Known) => MaybePromise<Found>,
  ): Chain<Start, Known & Found>
  /**
   * Adds a stage for calls that an earlier one has ended: it gives what the others have found otherwise, and the call
   * goes on after it.
   */
  rescue<Key extends keyof Known>(
    step: (call: Start & Partial<Known>, reason: unknown) => MaybePromise<Pick<Known, Key>>,
  ): Chain<Start, Start & Partial<Known> & Pick<Known, Key>>
  /** Takes a call through all stages; what they find is put into it. */
  run(call: Start): Promise<Known>
}

interface Stage {
  /** Absent for one that rescues. */
  readonly name?: string
  /** The stages before it have found what it takes: its place in the chain says so, though this type cannot. */
  step(call: Passing, reason?: unknown): MaybePromise<object>
}

/** A chain without stages, to begin with. */
export function chain<Start extends Passing>(): Chain<Start, Start> {
  return chainOf([])
}

function chainOf<Start extends Passing, Known extends Start>(stages: readonly Stage[]): Chain<Start, Known> {
  return {
    stage: (name, step) => chainOf([...stages, { name, step }]),
    rescue: (step) => chainOf([...stages, { step }]),
    // The stages find the rest.
    run: (call) => pass(call, stages) as Promise<Known>,
  }
}

async function pass(call: Passing, stages: readonly Stage[]): Promise<Passing> {
  let end: { readonly reason: unknown } | undefined
  for (const { name, step } of stages) {
    if ((name === undefined) !== (end !== undefined)) continue
    if (name !== undefined) call.at = name
    try {
      const found = step(call, end?.reason)
      // Awaiting what is there already would cost a turn of the queue each time.
      Object.assign(call, found instanceof Promise ? await found : found)
      end = undefined
    } catch (reason) {
      end = { reason }
    }
  }
  if (end) throw end.reason
  return call
}
