/** What the emulator signed to verify a signature that matches. */
export interface SignedText {
  /** Absent for Signature v1, which has none. */
  readonly canonicalRequest?: string
  readonly stringToSign: string
}
