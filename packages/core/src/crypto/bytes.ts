/**
 * A Uint8Array with an ArrayBuffer, as fetch and WebCrypto require. It is declared as the result of TextEncoder because
 * `Uint8Array` has no type parameter before TypeScript 5.7.
 */
export type Bytes = ReturnType<InstanceType<typeof TextEncoder>['encode']>
