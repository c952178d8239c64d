/** Timeouts in milliseconds, long enough even on a busy machine. They only end tests that hang. */
export const limits = { testTimeout: 300_000, hookTimeout: 300_000 }
