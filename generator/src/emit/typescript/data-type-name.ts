/** Globals of JavaScript, of TypeScript and of the web platform that programs use by name. */
const globals = new Set(
  `AbortController AbortSignal AggregateError Array ArrayBuffer Atomics Awaited BigInt Blob Boolean Buffer Cache Capitalize
  Comment Crypto DataView Date Document Element Error Event EventTarget Exclude Extract File FormData Function Headers Image
  Intl Iterable Iterator JSON Lock Location Map Math Navigator NoInfer Node NonNullable Notification Number Object Omit Option
  Parameters Partial Performance Pick Plugin Promise Proxy Range Readonly ReadonlyArray ReadonlyMap ReadonlySet Record Reflect
  RegExp Request Required Response ReturnType Selection Set SharedArrayBuffer Storage String Symbol Text TextDecoder
  TextEncoder URL URLSearchParams Uint8Array WeakMap WeakRef WeakSet WebSocket Window Worker`.split(/\s+/),
)

/** The name of a data type in TypeScript. If an import of its name would shadow a global, it has the suffix Data. */
export function dataTypeName(name: string): string {
  return globals.has(name) ? `${name}Data` : name
}
