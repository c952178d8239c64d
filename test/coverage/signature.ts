import type { Chapter } from './book.js'
import { errorCodesIn } from './error-tables.js'
import { fold } from './fold.js'
import type { Spec } from './spec.js'
import { differentTimes } from './updated.js'
import { missingSentences } from './words.js'

function unknownCodes({ lines }: Chapter, { platform }: Spec): string[] {
  const known = new Set(Object.keys(platform.errors).map(fold))
  return errorCodesIn(lines)
    .filter((code) => !known.has(fold(code)))
    .map((code) => `code only in the book: ${code}`)
}

type Parts = Spec['platform']['signatures']['v3']['canonicalRequest']

function partNames(parts: Parts): string[] {
  return Object.keys(parts)
}

/** The lines of the descriptions that the page shows completely. */
function partWords(parts: Parts): string[] {
  return Object.values(parts)
    .filter(({ source }) => source === undefined)
    .flatMap(({ description }) => description.split('\n'))
}

/** Compares the chapter of signature algorithm v3, most of which is code, with the spec. */
export function compareSignatureV3(chapter: Chapter, spec: Spec): string[] {
  const { credentials, signatures } = spec.platform
  const { v3, failures } = signatures
  return [
    ...missingSentences(
      [
        credentials.SecretId,
        credentials.SecretKey,
        ...credentials.advice,
        ...credentials.steps,
        v3.algorithm,
        ...v3.description.split('\n'),
        ...partNames(v3.canonicalRequest),
        ...partWords(v3.canonicalRequest),
        ...partNames(v3.stringToSign),
        ...partWords(v3.stringToSign),
        ...v3.advice,
        ...v3.requiredHeaders,
        `"${v3.keyPrefix}" + SecretKey`,
        ...Object.keys(v3.keyDerivation),
        v3.terminator,
        ...Object.values(failures).filter((advice) => typeof advice === 'string'),
      ],
      chapter.lines,
    ),
    ...unknownCodes(chapter, spec),
    ...differentTimes(v3, chapter),
  ]
}

/** Compares the chapter of signature algorithm v1, which shows one of its methods, with the spec. */
export function compareSignatureV1(chapter: Chapter, spec: Spec): string[] {
  const { v1 } = spec.platform.signatures
  return [
    ...missingSentences(
      [
        'HMAC-SHA1',
        v1.encoding,
        ...v1.steps.flatMap(({ title, description }) => [title, ...description.split('\n')]),
        ...v1.advice,
      ],
      chapter.lines,
    ),
    ...unknownCodes(chapter, spec),
    ...differentTimes(v1, chapter),
  ]
}
