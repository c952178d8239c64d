import { createInterface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'

/** Questions to whoever sits at a terminal. */
export interface Terminal {
  /** Puts a question and gives the answer. */
  ask(question: string): Promise<string>
  close(): void
}

/**
 * Opens a terminal for questions.
 *
 * @throws Error from a question, where the input ends before its answer.
 */
export function openTerminal(input: Readable, output: Writable): Terminal {
  const terminal = createInterface({ input, output })
  const ended = new Promise<never>((_, reject) => {
    terminal.once('close', () => reject(new Error('Nobody answered; nothing was written.')))
  })
  // It is of interest only while a question waits.
  ended.catch(() => {})
  return {
    ask: (question) => Promise.race([terminal.question(question), ended]),
    close: () => terminal.close(),
  }
}
