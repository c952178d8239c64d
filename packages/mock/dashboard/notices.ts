import { signal } from '@preact/signals'

/** Something that the user should know. */
export interface Notice {
  readonly id: number
  readonly kind: 'error' | 'done'
  readonly text: string
}

/** The notices that are shown, oldest first. */
export const notices = signal<readonly Notice[]>([])
let lastId = 0

function show(kind: Notice['kind'], text: string): void {
  lastId += 1
  notices.value = [...notices.value.slice(-3), { id: lastId, kind, text }]
}

export function dismiss(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id)
}

/** Runs an operation that the user has started. If it fails, the user sees why. */
export async function attempt(operation: () => Promise<unknown>, done?: string): Promise<void> {
  try {
    await operation()
    if (done !== undefined) show('done', done)
  } catch (error) {
    show('error', describeError(error))
  }
}

/** The message of an error for the user. */
export function describeError(error: unknown): string {
  // fetch rejects with a TypeError if there is no response.
  if (error instanceof TypeError) return 'The emulator does not respond. Is it still running?'
  return error instanceof Error ? error.message : String(error)
}
