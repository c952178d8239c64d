import type { Chapter } from './book.js'
import { errorCodesIn } from './error-tables.js'
import { fold } from './fold.js'
import type { Spec } from './spec.js'
import { missingSentences } from './words.js'

const unknownCodes = ({ lines }: Chapter, { platform }: Spec): string[] => {
  const known = new Set(Object.keys(platform.errors).map(fold))
  return errorCodesIn(lines)
    .filter((code) => !known.has(fold(code)))
    .map((code) => `code only in the book: ${code}`)
}

/** Compares the chapter of signature algorithm v3, most of which is code, with what the spec says of it. */
export function compareSignatureV3(chapter: Chapter, spec: Spec): string[] {
  const { v3 } = spec.platform.signatures
  return [
    ...missingSentences(
      [
        v3.algorithm,
        ...Object.keys(v3.canonicalRequest),
        ...Object.keys(v3.stringToSign),
        ...v3.requiredHeaders,
        `"${v3.keyPrefix}" + SecretKey`,
        v3.terminator,
      ],
      chapter.lines,
    ),
    ...unknownCodes(chapter, spec),
  ]
}

/** Compares the chapter of signature algorithm v1, which shows one of its methods, likewise. */
export const compareSignatureV1 = (chapter: Chapter, spec: Spec): string[] => [
  ...missingSentences(['HMAC-SHA1', spec.platform.signatures.v1.encoding], chapter.lines),
  ...unknownCodes(chapter, spec),
]
