/** Calls `stop` at the first SIGINT or SIGTERM. A second signal ends the process at once. */
export function onFirstSignal(stop: () => void): void {
  function handle() {
    process.off('SIGINT', handle).off('SIGTERM', handle)
    stop()
  }
  process.on('SIGINT', handle).on('SIGTERM', handle)
}
