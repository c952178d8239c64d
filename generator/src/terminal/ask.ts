import { createInterface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'

/** Asks questions at a terminal. */
export interface Terminal {
  /**
   * Asks a question and returns the answer.
   *
   * @throws {Error} If the input ends before the answer.
   */
  ask(question: string): Promise<string>
  close(): void
}

export function openTerminal(input: Readable, output: Writable): Terminal {
  const terminal = createInterface({ input, output })
  const ended = new Promise<never>((_, reject) => {
    terminal.once('close', () =>
      reject(new Error('The input ended before all questions were answered; nothing was written.')),
    )
  })
  // Without a pending question, nothing handles the rejection.
  ended.catch(() => {})
  return {
    ask: (question) => Promise.race([terminal.question(question), ended]),
    close: () => terminal.close(),
  }
}
