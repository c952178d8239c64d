import { signal } from '@preact/signals'

/** Whether the emulator responded to the last request. */
export const isConnected = signal(true)

/**
 * Loads something again and again while the page is visible. A page in the background sends no requests.
 *
 * @param load Its parameter is whether changes may have been missed: at first, after a failure, and after the page was hidden.
 * @param interval In milliseconds.
 * @returns A function that ends the polling.
 */
export function poll(load: (isFresh: boolean) => Promise<void>, interval: number): () => void {
  let isEnded = false
  let isFresh = true
  let isLoading = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function run(): Promise<void> {
    clearTimeout(timer)
    if (isEnded || isLoading || document.hidden) return
    isLoading = true
    try {
      await load(isFresh)
      isFresh = false
      isConnected.value = true
    } catch {
      isFresh = true
      isConnected.value = false
    }
    isLoading = false
    if (!isEnded) timer = setTimeout(run, isConnected.value ? interval : 2 * interval)
  }

  function onVisibilityChange(): void {
    if (document.hidden) isFresh = true
    else void run()
  }

  document.addEventListener('visibilitychange', onVisibilityChange)
  void run()
  return () => {
    isEnded = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', onVisibilityChange)
  }
}
