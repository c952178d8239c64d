/** Web runtimes have no environment. Bundlers remove calls of empty functions. */
export function withEnvironment(): undefined {}
