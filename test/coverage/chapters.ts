import { compareAction } from './action.js'
import { compareApiCategory } from './api-category.js'
import type { Chapter } from './book.js'
import { compareDataTypes } from './data-types.js'
import { compareErrorCodes, compareResponses } from './error-codes.js'
import { fold } from './fold.js'
import { compareHistory } from './history.js'
import { compareIntroduction } from './introduction.js'
import { compareRequestStructure } from './request-structure.js'
import { compareSignatureV1, compareSignatureV3 } from './signature.js'
import type { Spec } from './spec.js'
import { compareStatuses } from './statuses.js'

type Comparison = (chapter: Chapter, spec: Spec) => string[]

/** How each chapter is compared with the spec. */
function comparisons(spec: Spec): ReadonlyMap<string, Comparison> {
  return new Map<string, Comparison>([
    ['History', compareHistory],
    ['Introduction', compareIntroduction],
    ['API Category', compareApiCategory],
    ['Request Structure', compareRequestStructure],
    ['Signature v3', compareSignatureV3],
    ['Signature', compareSignatureV1],
    ['Responses', compareResponses],
    ...spec.actions.map((action): [string, Comparison] => [
      action.action,
      (chapter) => compareAction(action, chapter, spec),
    ]),
    ['Data Types', compareDataTypes],
    ['Error Codes', compareErrorCodes],
    ['Function and Layer Status Description', compareStatuses],
  ])
}

/** The titles of the chapters that the spec covers. */
export function titles(spec: Spec): string[] {
  return [...comparisons(spec).keys()]
}

/** The differences between a chapter and the spec. */
export function compare(title: string, book: readonly Chapter[], spec: Spec): readonly string[] {
  const chapter = book.find((one) => fold(one.title) === fold(title))
  if (chapter === undefined) return ['the book has no such chapter']
  return comparisons(spec).get(title)?.(chapter, spec) ?? ['nothing is compared with this chapter']
}
