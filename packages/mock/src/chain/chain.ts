import type { MaybePromise } from '@tc3/core/signing'

/** The fields that every call has from the start. */
export interface ChainCall {
  /** The name of the current stage, or of the stage that ended the call. */
  stage: string
}

/**
 * The stages that a call passes, one after another. A stage returns fields that are merged into the call; throwing ends
 * it.
 */
export interface Chain<Start extends ChainCall, Known extends Start> {
  /** Appends a stage. */
  stage<Fields extends object>(
    name: string,
    step: (call: Known) => MaybePromise<Fields>,
  ): Chain<Start, Known & Fields>
  /**
   * Appends a stage that runs only if an earlier one threw. It returns the fields that the skipped stages would have
   * returned and later ones need, and the call continues after it.
   */
  rescue<Key extends keyof Known>(
    step: (call: Start & Partial<Known>, reason: unknown) => MaybePromise<Pick<Known, Key>>,
  ): Chain<Start, Start & Partial<Known> & Pick<Known, Key>>
  /** Runs all stages on a call. Returns a promise only if one of them does. */
  run(call: Start): MaybePromise<Known>
}

interface Stage {
  /** Absent for a rescue stage. */
  readonly name?: string
  /** Its position in the chain guarantees the fields that it needs, although this type cannot express that. */
  step(call: ChainCall, reason?: unknown): MaybePromise<object>
}

/** Creates a chain without stages. */
export function createChain<Start extends ChainCall>(): Chain<Start, Start> {
  return chainOf([])
}

function chainOf<Start extends ChainCall, Known extends Start>(
  stages: readonly Stage[],
): Chain<Start, Known> {
  return {
    stage: (name, step) => chainOf([...stages, { name, step }]),
    rescue: (step) => chainOf([...stages, { step }]),
    // The stages add the fields that are missing.
    run: (call) => runFrom(0, stages, call, undefined) as MaybePromise<Known>,
  }
}

/** An error that ended a call. It is wrapped because anything can be thrown, undefined too. */
interface Thrown {
  readonly reason: unknown
}

/** Runs the stages from an index on. */
function runFrom(
  start: number,
  stages: readonly Stage[],
  call: ChainCall,
  initial: Thrown | undefined,
): MaybePromise<ChainCall> {
  let thrown = initial
  for (let index = start; index < stages.length; index++) {
    const stage = stages[index]
    if (!stage || (stage.name === undefined) !== (thrown !== undefined)) continue
    if (stage.name !== undefined) call.stage = stage.name
    try {
      const fields = stage.step(call, thrown?.reason)
      if (fields instanceof Promise) {
        return fields.then(
          (fields) => runFrom(index + 1, stages, Object.assign(call, fields), undefined),
          (reason) => runFrom(index + 1, stages, call, { reason }),
        )
      }
      Object.assign(call, fields)
      thrown = undefined
    } catch (reason) {
      thrown = { reason }
    }
  }
  if (thrown) throw thrown.reason
  return call
}
