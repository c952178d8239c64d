import type { ConfigurationError } from './error.js'

// This module imports nothing at run time, so that programs which only import actions load quickly.

/**
 * Encodes the bytes in an input in Base64. Strings are sent as they are. For `encodeInput` of actions with binary
 * parameters.
 *
 * @param paths The binary parameters: names joined by dots, such as `Code.ZipFile`, without the indexes of arrays.
 * @param InputError The class of the error, which `encodeInput` receives.
 * @returns A copy with the encoded bytes; the input does not change.
 * @throws {ConfigurationError} If a binary parameter is neither a Uint8Array nor a string.
 */
export function encodeBytes(
  input: object,
  paths: readonly string[],
  InputError: typeof ConfigurationError,
): object {
  return paths.reduce(
    (encoded, path) =>
      Object(encodeAt(encoded, path.split('.'), (value) => encodeValue(value, path, InputError))),
    input,
  )
}

/** Encodes the value that the names lead to, and copies the objects on the way. Other values are left as they are. */
function encodeAt(value: unknown, names: readonly string[], encode: (value: unknown) => string): unknown {
  if (value === undefined || value === null) return value
  if (Array.isArray(value)) return value.map((element) => encodeAt(element, names, encode))
  const [name, ...rest] = names
  if (name === undefined) return encode(value)
  if (typeof value !== 'object' || !Object.hasOwn(value, name)) return value
  return { ...value, [name]: encodeAt(Reflect.get(value, name), rest, encode) }
}

function encodeValue(value: unknown, path: string, InputError: typeof ConfigurationError): string {
  if (typeof value === 'string') return value
  // Bytes of another realm, as in the sandboxes of test runners, are no instances of Uint8Array.
  const type = Object.prototype.toString.call(value).slice(8, -1)
  if (ArrayBuffer.isView(value) && type === 'Uint8Array') {
    return base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
  }
  throw new InputError(
    `${path} must be a Uint8Array or a string in Base64, but its type is ${type}. ` +
      'Pass new Uint8Array(buffer) for an ArrayBuffer, and new Uint8Array(await blob.arrayBuffer()) for a Blob.',
    { option: 'input' },
  )
}

// The number of arguments of a call is limited, and few are faster. A multiple of three bytes is encoded without padding.
const chunkSize = 6144

function base64(bytes: Uint8Array): string {
  // The function of Node, Bun and Deno takes a twentieth of the time.
  const { Buffer }: { readonly Buffer?: typeof globalThis.Buffer } = globalThis
  if (Buffer) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  let text = ''
  for (let at = 0; at < bytes.length; at += chunkSize) {
    // Spreading the bytes is ten times slower.
    text += btoa(Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, at + chunkSize)))
  }
  return text
}
