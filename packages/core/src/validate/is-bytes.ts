/** Whether a value is a Uint8Array, such as a Buffer. It may be of another realm, as in the sandboxes of test runners. */
export function isBytes(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === '[object Uint8Array]'
}
