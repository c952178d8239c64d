/** Web runtimes have no default. Bundlers remove calls of empty functions. */
export function defaultCredentials(): undefined {}
