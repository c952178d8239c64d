import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { codeOf, failure } from './failure.js'
import { isIncomplete, removeIfEmpty, settle, stateFolder } from './journal.js'

/** A run that has a project to itself. */
export interface Run {
  /** The project's folder. */
  readonly root: string
  /** Where the run keeps what it stages; gone after the run. */
  readonly folder: string
}

/** How to wait for another run. */
export interface Waiting {
  /** After how many milliseconds to give up. */
  readonly patience: number
  /** Told once, where it takes a while, of the process that is waited for. */
  readonly onWait: (pid: number) => void
}

/** How often a run that waits looks again, in milliseconds; some wait longer, lest two meet again and again. */
const interval = 20

/** After how many milliseconds people wonder why nothing happens. */
const noticeable = 400

/** How long a run on another machine is believed to last, in milliseconds: nobody here can tell whether it does. */
const longestElsewhere = 600_000

/**
 * A run that has not started.
 *
 * Each run makes a folder in .tc3/ whose name says whose it is. Nobody removes that of a living process but itself, and
 * who finds no other after making its own has the project. So two never have it, whenever others are killed.
 *
 * @param root The project's folder.
 */
export function newRun(root: string): Run {
  return { root, folder: join(stateOf(root), nameOf()) }
}

/**
 * Gets the project for a run, and puts in order what killed runs left.
 *
 * @throws Error where another run goes on for longer than one waits, or where something cannot be written.
 */
export async function startRun(run: Run, { patience, onWait }: Waiting): Promise<void> {
  for (let waited = 0, told = false; ; ) {
    let other = livingBeside(run)
    if (other === undefined) {
      if (!claim(run)) return
      other = livingBeside(run)
      if (other === undefined) return tidy(run)
      endRun(run)
    }
    if (waited > noticeable && !told) {
      onWait(other.pid)
      told = true
    }
    if (waited >= patience) throw new Error(refusal(run.root, other, patience))
    const pause = interval * (1 + Math.random())
    await setTimeout(pause)
    waited += pause
  }
}

/** Whether a run goes on, or a killed one left something. */
export function isInUse(root: string): boolean {
  return existsSync(stateOf(root))
}

/** Ends a run, and removes what it staged. Where it left a change incomplete, that stays for the next run. */
export function endRun({ root, folder }: Run): void {
  if (isIncomplete(folder) || !existsSync(folder)) return
  try {
    rmSync(folder, { recursive: true, force: true })
    removeIfEmpty(stateOf(root))
  } catch {
    // The run did what it should; a later one removes the folder.
  }
}

/** Makes a run's folder; tells false where the project cannot be written, so that nothing needs to be kept apart. */
function claim({ root, folder }: Run): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    return true
  } catch (cause) {
    const isReadOnly = ['EACCES', 'EPERM', 'EROFS'].includes(codeOf(cause))
    if (isReadOnly && !killedIn(root).some((one) => isIncomplete(one.folder))) return false
    throw failure('write', root, cause)
  }
}

async function tidy({ root }: Run): Promise<void> {
  for (const { folder } of killedIn(root)) {
    await settle(root, folder)
    endRun({ root, folder })
  }
}

/** Whose a folder is, as its name says. */
interface Owner {
  readonly folder: string
  readonly pid: number
  /** When the process started, where the system tells. */
  readonly start: string
  readonly host: string
}

function stateOf(root: string): string {
  return join(root, stateFolder)
}

function nameOf(): string {
  return ['run', process.pid, startOf(process.pid), hostname(), randomBytes(4).toString('hex')]
    .map(encodeURIComponent)
    .join(',')
}

function ownersIn(root: string): Owner[] {
  const state = stateOf(root)
  return namesIn(state).flatMap((name) => {
    const [kind, pid, start = '', host = ''] = name.split(',').map(decodeURIComponent)
    return kind === 'run' ? [{ folder: join(state, name), pid: Number(pid), start, host }] : []
  })
}

function livingBeside({ root, folder }: Run): Owner | undefined {
  return ownersIn(root).find((other) => other.folder !== folder && isAlive(other))
}

function killedIn(root: string): Owner[] {
  return ownersIn(root).filter((owner) => !isAlive(owner))
}

function isAlive({ folder, pid, start, host }: Owner): boolean {
  if (host !== hostname()) {
    const { mtimeMs = 0 } = statSync(folder, { throwIfNoEntry: false }) ?? {}
    return Date.now() - mtimeMs < longestElsewhere
  }
  try {
    process.kill(pid, 0)
  } catch (cause) {
    // A process of somebody else may not be signalled, but is there.
    if (codeOf(cause) === 'ESRCH') return false
  }
  // Another process may have got the number since.
  return start === startOf(pid)
}

/** When a process started, in the system's own unit, which only serves to be compared; empty where it is not known. */
function startOf(pid: number): string {
  const text = readNow(`/proc/${pid}/stat`)
  // The name of the program comes second, in parentheses, and can hold anything.
  const [state, ...fields] = text.slice(text.lastIndexOf(')') + 2).split(' ')
  // One that ended and was not waited for is still listed.
  return state === 'Z' ? 'ended' : (fields[18] ?? '')
}

function refusal(root: string, { pid, host, folder }: Owner, patience: number): string {
  return (
    `Process ${pid}${host === hostname() ? '' : ` on ${host}`} has been working on ${root} for more than ` +
    `${patience / 1000} s. Wait until it is done or end it, and run the command again; if there is no such process, ` +
    `remove ${folder}.`
  )
}

function readNow(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
