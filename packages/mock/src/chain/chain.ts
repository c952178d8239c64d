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
  /** Takes a call through all stages; what they find is put into it. It is there at once unless one of them waits. */
  run(call: Start): MaybePromise<Known>
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
    run: (call) => pass(call, stages, 0, undefined) as MaybePromise<Known>,
  }
}

/** What has ended a call. */
interface End {
  readonly reason: unknown
}

/** Takes a call through the stages from the one of an index on. */
function pass(
  call: Passing,
  stages: readonly Stage[],
  from: number,
  ended: End | undefined,
): MaybePromise<Passing> {
  let end = ended
  for (let index = from; index < stages.length; index++) {
    const stage = stages[index]
    if (!stage || (stage.name === undefined) !== (end !== undefined)) continue
    if (stage.name !== undefined) call.at = stage.name
    try {
      const found = stage.step(call, end?.reason)
      if (found instanceof Promise) {
        return found.then(
          (found) => pass(Object.assign(call, found), stages, index + 1, undefined),
          (reason) => pass(call, stages, index + 1, { reason }),
        )
      }
      Object.assign(call, found)
      end = undefined
    } catch (reason) {
      end = { reason }
    }
  }
  if (end) throw end.reason
  return call
}
