import { commonErrors } from '@tc3/core/platform'
import type { Product } from '../../api/product.js'
import type { NumberedEntry } from '../../testing/request-journal.js'
import type { Dashboard } from './dashboard.js'
import type { CutText, ErrorDetails, RequestDetails } from './page-data.js'
import { cutJson, cutText, redactHeaders, redactSignedText } from './redact.js'
import { summarize } from './request-list.js'

/** Describes a request with everything that the journal has of it, but for secrets. Long texts are cut. */
export function describeRequest(
  numbered: NumberedEntry,
  product: Product,
  { subject, documentation }: Partial<Dashboard>,
): RequestDetails {
  const { headers, signed } = numbered.details ?? {}
  const { account, warnings, refusedBy, form, error, input, output, signature, verified } = numbered.entry
  return {
    ...summarize(numbered, subject),
    account,
    warnings,
    refusedBy,
    contentType: form.contentType,
    error: error && describeError(error, product, documentation),
    input: input && cutJson(input),
    output: output && cutJson(output),
    headers: headers && redactHeaders(headers, verified).map(([name, value]) => [name, cutText(value).text]),
    signed: signed && {
      ...(signed.canonicalRequest !== undefined && {
        canonicalRequest: signedText(signed.canonicalRequest),
      }),
      stringToSign: signedText(signed.stringToSign),
    },
    report: signature,
  }
}

function signedText(text: string): CutText {
  return cutText(redactSignedText(text))
}

function describeError(
  { code, message }: { readonly code: string; readonly message: string },
  { errors }: Product,
  documentation: Dashboard['documentation'],
): ErrorDetails {
  const isOwn = Object.hasOwn(errors, code)
  const isCommon = Object.hasOwn(commonErrors, code)
  const descriptions: Readonly<Record<string, string>> = isOwn ? errors : commonErrors
  const isKnown = isOwn || isCommon
  return {
    code,
    message,
    description: isKnown ? descriptions[code] || undefined : undefined,
    documentation: isKnown ? documentation?.(code) : undefined,
  }
}
