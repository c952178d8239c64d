// A name that is added here renames what products already declare under it, which breaks programs.

function names(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/))
}

/** Names that no constant, method or handler has in TypeScript. */
export const takenValueNames: ReadonlySet<string> = new Set([
  // Words that cannot be the name of a constant of a module.
  ...names(`arguments await break case catch class const continue debugger default delete do else enum eval export exports
  extends false finally for function if implements import in instanceof interface let module new null package private
  protected public require return static super switch this throw true try typeof undefined var void while with yield`),
  // Globals that programs use by name. An import of such a name would shadow the global.
  ...names(`alert atob btoa caches clearImmediate clearInterval clearTimeout close confirm console crypto document escape
  event fetch global globalThis history isFinite isNaN localStorage location navigator open origin parent parseFloat
  parseInt performance print process prompt queueMicrotask reportError screen self sessionStorage setImmediate setInterval
  setTimeout status stop structuredClone top unescape window`),
  // Members of the client, and the parameters of its methods.
  ...names('client input options paginate send waitUntil'),
  // Members that the language or tools look for: those of all objects, and those of promises and serializable objects.
  ...names(`constructor hasOwnProperty isPrototypeOf propertyIsEnumerable prototype then toJSON toLocaleString toString
  valueOf`),
])

/** Globals of JavaScript, of TypeScript and of the web platform that programs use by name. */
export const globalTypeNames: ReadonlySet<string> =
  names(`AbortController AbortSignal AggregateError Array ArrayBuffer
  ArrayBufferLike ArrayBufferView ArrayLike AsyncDisposable AsyncGenerator AsyncIterable AsyncIterableIterator AsyncIterator
  Atomics Awaited BigInt BigInt64Array BigUint64Array Blob Boolean BroadcastChannel Buffer ByteLengthQueuingStrategy Cache
  CacheStorage Capitalize CompressionStream ConcatArray Comment ConstructorParameters CountQueuingStrategy Crypto CryptoKey
  CustomEvent DataView Date DecompressionStream Disposable DisposableStack Document DOMException Element Error ErrorOptions
  EvalError Event EventSource EventTarget Exclude Extract File FileList FileReader FinalizationRegistry Float32Array
  Float64Array FormData Function FunctionConstructor Generator GeneratorFunction Headers History Image ImageData ImportMeta
  Infinity InstanceType Int16Array Int32Array Int8Array Intl Iterable IterableIterator Iterator IteratorResult JSON Location
  Lock Lowercase Map Math MessageChannel MessageEvent MessagePort NaN Navigator NoInfer Node NodeJS NonNullable Notification
  Number Object Omit OmitThisParameter Option Parameters Partial Performance Pick Plugin Promise PromiseConstructor PromiseLike
  PropertyDescriptor PropertyKey Proxy ProxyHandler Range RangeError ReadableStream Readonly ReadonlyArray ReadonlyMap
  ReadonlySet Record ReferenceError Reflect RegExp RegExpExecArray RegExpMatchArray Request RequestInit Required Response
  ResponseInit ReturnType Selection Set SharedArrayBuffer SharedWorker Storage String SubtleCrypto SuppressedError Symbol
  SyntaxError TemplateStringsArray Text TextDecoder TextEncoder ThisParameterType ThisType TransformStream TypeError
  TypedPropertyDescriptor URIError URL URLSearchParams Uint16Array Uint32Array Uint8Array Uint8ClampedArray Uncapitalize
  Uppercase WeakKey WeakMap WeakRef WeakSet WebAssembly WebSocket Window Worker WritableStream`)
