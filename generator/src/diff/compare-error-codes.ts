import type { ErrorCode } from '../model/model.js'
import { type Difference, type Owner, pair } from './difference.js'
import type { Kind } from './rules.js'

/** Compares the error codes of a product or of an action. */
export function compareErrorCodes(
  owner: Owner,
  before: readonly ErrorCode[],
  after: readonly ErrorCode[],
): Difference[] {
  const { added, removed, kept, reordered } = pair(before, after, ({ code }) => code)
  const tell = (kind: Kind, name: string) => ({
    kind,
    owner,
    part: { noun: 'error codes', name },
    before: undefined,
    after: undefined,
  })
  return [
    ...added.map(({ code }) => tell('error-code-added', code)),
    ...removed.map(({ code }) => tell('error-code-removed', code)),
    ...kept
      .filter(([old, now]) => old.description !== now.description)
      .map(([{ code }]) => tell('error-code-words', code)),
    ...(reordered ? [tell('error-code-order', 'order')] : []),
  ]
}
