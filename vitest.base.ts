/**
 * How long a test or a hook may take, in milliseconds: longer than any takes that does not hang, however busy the
 * machine is.
 */
export const limits = { testTimeout: 300_000, hookTimeout: 300_000 }
