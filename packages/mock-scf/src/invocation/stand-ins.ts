import { unmetConstraint } from '../action/constraints.js'
import type { Invocation, RunFunction, RunOutcome, StandIn } from '../runtime/run-function.js'
import { assertRunOutcome } from './run-outcome.js'

/** A function by its name, and its stand-in. */
export interface NamedStandIn {
  /** `hello`, for the functions of this name in all namespaces, or `default/hello`. */
  readonly name: string
  readonly standIn: StandIn
}

/**
 * The stand-ins of functions, by name. A name is that of a function, such as `hello`, in any namespace, or has a namespace
 * before it, such as `default/hello`, which takes precedence. A stand-in is used in all accounts and regions, and for all
 * versions and aliases. The function need not exist yet.
 */
export interface StandIns {
  /**
   * Sets the stand-in of a function. It applies to runs that begin later.
   *
   * @throws {TypeError} If the name is malformed, or the stand-in is neither a function nor the outcome of a run.
   */
  set(name: string, standIn: StandIn): void
  /** Removes the stand-in with a name. Returns whether there was one. */
  delete(name: string): boolean
  /** Removes all stand-ins, also those that the emulator was created with. */
  clear(): void
  /** Returns all stand-ins by name. */
  list(): readonly NamedStandIn[]
}

/** The stand-ins, as the emulator uses them. */
export interface StandInRegistry extends StandIns {
  /** Returns the stand-in of the invoked function, by default one for all functions; undefined if there is none. */
  find(invocation: Pick<Invocation, 'namespace' | 'functionName'>): StandIn | undefined
  /** Restores the stand-ins that the registry was created with. */
  reset(): void
}

/**
 * Creates the registry of stand-ins.
 *
 * @param run A function for all functions, or stand-ins by name.
 * @throws {TypeError} If one of them is invalid.
 */
export function createStandIns(run: RunFunction | Readonly<Record<string, StandIn>> = {}): StandInRegistry {
  const initial = new Map<string, StandIn>()
  if (typeof run !== 'function') {
    if (typeof run !== 'object' || run === null || Array.isArray(run)) {
      throw new TypeError('run must be a function, or an object with a function or a result for each name.')
    }
    for (const [name, standIn] of Object.entries(run)) initial.set(name, readStandIn(name, standIn))
  }
  const fallback = typeof run === 'function' ? run : undefined
  let standIns = new Map(initial)

  return {
    set(name, standIn) {
      standIns.set(name, readStandIn(name, standIn))
    },
    delete: (name) => standIns.delete(name),
    clear: () => standIns.clear(),
    list: () => [...standIns].map(([name, standIn]) => ({ name, standIn })),
    find: ({ namespace, functionName }) =>
      standIns.get(`${namespace}/${functionName}`) ?? standIns.get(functionName) ?? fallback,
    reset() {
      standIns = new Map(initial)
    },
  }
}

/**
 * Checks a stand-in and its name. Copies a result, so that later changes of the object do not matter.
 *
 * @throws {TypeError} If one of them is invalid.
 */
export function readStandIn(name: string, standIn: StandIn): StandIn {
  checkStandInName(name)
  if (typeof standIn === 'function') return standIn
  const subject = `The result of ${name}`
  if (typeof standIn !== 'object') {
    throw new TypeError(
      `The stand-in of ${name} must be a function, or a result such as { returned: … }, but is ${standIn}.`,
    )
  }
  assertRunOutcome(standIn, subject)
  return copyJson(standIn, subject)
}

function copyJson(outcome: RunOutcome, subject: string): RunOutcome {
  try {
    return JSON.parse(JSON.stringify(outcome))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new TypeError(`${subject} must be serializable as JSON: ${reason}`)
  }
}

/** @throws {TypeError} If it is not the name of a function, with or without a namespace before it. */
export function checkStandInName(name: string): void {
  const slash = name.indexOf('/')
  const functionName = name.slice(slash + 1)
  const problem =
    describeProblem('function', unmetConstraint('CreateFunction', 'FunctionName', functionName)) ??
    (slash < 0
      ? undefined
      : describeProblem('namespace', unmetConstraint('CreateNamespace', 'Namespace', name.slice(0, slash))))
  if (problem === undefined) return
  throw new TypeError(
    `${JSON.stringify(name)} is not the name of a function, such as hello or default/hello: ${problem}`,
  )
}

function describeProblem(kind: string, constraint: string | undefined): string | undefined {
  return constraint === undefined ? undefined : `the name of a ${kind} must ${constraint}.`
}
