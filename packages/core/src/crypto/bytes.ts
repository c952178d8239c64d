/**
 * Bytes of a buffer of their own, as fetch and WebCrypto take them. Named by what makes them, because compilers before
 * TypeScript 5.7 know no `Uint8Array` of a kind of buffer.
 */
export type Bytes = ReturnType<InstanceType<typeof TextEncoder>['encode']>
