import { between, type Chapter } from './book.js'
import { compareErrorTable, type ErrorRow } from './error-tables.js'
import type { Spec } from './spec.js'
import { differentTimes } from './updated.js'
import { missingSentences } from './words.js'

type Words = Spec['errors'][string]

function descriptionOf(words: Words): string {
  return typeof words === 'string' ? words : words.description
}
function sourceOf(words: Words): string {
  return typeof words === 'string' ? '' : (words.source ?? '')
}

/** Compares the two tables of the Error Codes chapter with the platform's errors and errors.yaml. */
export function compareErrorCodes({ lines }: Chapter, { platform, errors }: Spec): string[] {
  const common = Object.entries(platform.errors).map(
    ([code, words]): ErrorRow => ({ code, description: descriptionOf(words) }),
  )
  const service = Object.entries(errors)
    .filter(([, words]) => !sourceOf(words).startsWith('not in the service table'))
    .map(
      ([code, words]): ErrorRow => ({
        code,
        description: sourceOf(words).startsWith('reconstructed') ? undefined : descriptionOf(words),
      }),
    )
  // The scan reads the end of the first table's descriptions after the heading of the second one.
  return compareErrorTable([...common, ...service], between(lines, /^Common Error Codes$/), true)
}

/** The common error codes that the Responses chapter leaves out. */
const laterCodes: ReadonlySet<string> = new Set([
  'ActionOffline',
  'AuthFailure.InvalidAuthorization',
  'InvalidRequest',
  'IpInBlacklist',
  'IpNotInWhitelist',
  'NoSuchProduct',
  'RequestLimitExceeded.GlobalRegionUinLimitExceeded',
  'RequestLimitExceeded.IPLimitExceeded',
  'RequestLimitExceeded.UinLimitExceeded',
  'RequestSizeLimitExceeded',
  'ResponseSizeLimitExceeded',
  'ServiceUnavailable',
])

/** Compares the Responses chapter, whose table is older than that of the Error Codes chapter. */
export function compareResponses(chapter: Chapter, { platform }: Spec): string[] {
  return [
    ...differentTimes(platform.response, chapter),
    ...missingSentences(
      [...platform.response.success.advice, ...platform.response.failure.advice],
      chapter.lines,
    ),
    ...compareTable(chapter, platform),
  ]
}

function compareTable({ lines }: Chapter, platform: Spec['platform']): string[] {
  return compareErrorTable(
    Object.entries(platform.errors)
      .filter(([code]) => !laterCodes.has(code))
      .map(([code, words]) => ({
        code,
        description: typeof words === 'string' ? words : (words.responses ?? words.description),
      })),
    between(lines, /The following table lists the common error codes/),
    false,
  )
}
