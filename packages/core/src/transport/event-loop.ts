function realSetImmediate(): typeof setImmediate {
  // jsdom hides it.
  return globalThis.setImmediate ?? process.getBuiltinModule('node:timers').setImmediate
}

// Read at import, because fake timers of a test may replace it later.
const onTurn = /* @__PURE__ */ realSetImmediate()

/** The time for which the process may have been blocked without losing a connection, in milliseconds. */
const shortPause = 10

/** When a request was sent, or a part of a response received, in milliseconds since 1970. */
let lastActive = 0

/** Notes that the event loop has turned, because something was sent or received. */
export function noteActivity(): void {
  lastActive = Date.now()
}

/** Whether the event loop has certainly turned lately, so that it is known which connections are closed. */
export function isActive(): boolean {
  return Math.abs(Date.now() - lastActive) < shortPause
}

/** Lets the event loop turn once, wherever in a turn it is. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    onTurn(() => onTurn(resolve))
  })
}
