/** Timeouts in milliseconds, long enough even on a busy machine. They only end tests that hang. */
export const limits = { testTimeout: 300_000, hookTimeout: 300_000 }

/** The settings of all suites. A process for each test file would take more than half of the CPU time of some suites. */
export const settings = { ...limits, isolate: false }
