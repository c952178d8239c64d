import { type ChildProcess, spawn } from 'node:child_process'
import { Socket } from 'node:net'
import { bootstrapFile } from './package-folder.js'

/** Ends the process groups of instances, and deletes their folder, when this process ends, however it ends. */
export interface Watchdog {
  /** Begins to watch a process group. The process may run code of a function only after this. */
  add(group: number): void
  /** Forgets a process group that has ended. */
  remove(group: number): void
  /** Ends the watchdog and what it still watches. */
  close(): void
}

/**
 * Creates a watchdog. Its process starts with the first process group.
 *
 * @param mark A text that the environment of all instances contains, so that processes that leave their group are found.
 * @param folder The folder of the instances.
 */
export function createWatchdog(mark: string, folder: string): Watchdog {
  let child: ChildProcess | undefined

  function start(): ChildProcess {
    // A group of its own, so that the signals of a terminal do not reach it.
    const started = spawn('/bin/sh', [bootstrapFile('watchdog.sh'), mark, folder], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
      env: { PATH: '/usr/bin:/bin' },
    })
    started.on('error', () => {})
    started.stdin.on('error', () => {})
    started.unref()
    // Pipes are sockets, but their type does not say so.
    if (started.stdin instanceof Socket) started.stdin.unref()
    return started
  }

  return {
    add(group) {
      child ??= start()
      child.stdin?.write(`+${group}\n`)
    },
    // An instance may end after the watchdog was closed.
    remove: (group) => void child?.stdin?.write(`-${group}\n`),
    close: () => {
      child?.stdin?.end()
      child = undefined
    },
  }
}
