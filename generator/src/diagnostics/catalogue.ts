import { foldConfusable } from './confusable.js'
import { nearest } from './suggest.js'

/** " Did you mean …?" where a known name is near, else nothing. */
function meant(name: string, known: Iterable<string>): string {
  const suggestion = nearest(name, known)
  if (suggestion === undefined) return ''
  // Names that are the same but for I, l and 1, or rn and m, come from a scan, not from a keyboard.
  const damaged = suggestion !== name && foldConfusable(suggestion) === foldConfusable(name)
  return damaged ? ` Probably the scan damaged ${suggestion}.` : ` Did you mean ${suggestion}?`
}

function excerpt(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/**
 * Every message that a spec can bring about, in one place: the key is the diagnostic's id, the function its
 * template.
 */
export const catalogue = {
  // The form of a file.
  'missing-file': (file: string) => `${file} is missing; every spec has one.`,
  'symbolic-link': (file: string) =>
    `${file} is a symbolic link, which is not followed; replace it by what it leads to.`,
  'unreadable-file': (reason: string) => reason,
  syntax: (problem: string) => `Not valid YAML: ${problem}`,
  'duplicate-key': (key: string) => `${key} stands twice in this map; keep one of them.`,
  'unknown-key': (key: string, known: readonly string[]) =>
    `Unknown key ${key}; expected one of ${known.join(', ')}.${meant(key, known)}`,
  'missing-field': (field: string) => `The field ${field} is missing.`,
  'wrong-value': (expected: string, received: string) => `Expected ${expected}, found ${received}.`,

  // Names that refer to other places.
  'file-name': (declared: string, expected: string) =>
    `The file is named for ${expected}, but describes ${declared}; rename one of them.`,
  'unknown-type': (name: string, known: Iterable<string>) =>
    `Unknown data type ${name}; it is neither a primitive type nor in types.yaml.${meant(name, known)}`,
  'unused-type': (name: string) => `No action uses the data type ${name}; remove it or use it.`,
  'unknown-error-code': (code: string, known: Iterable<string>) =>
    `Unknown error code ${code}; it is neither in errors.yaml nor a common error code.${meant(code, known)}`,
  'repeated-error-code': (code: string) => `The error code ${code} is listed twice; keep one of them.`,
  'one-error-code': () => 'Expected one error code with its words, found several keys in one list entry.',
  'common-error-code': (code: string) =>
    `The error code ${code} is already a common error code in tencentcloud.yaml; remove it here.`,
  'unknown-region': (region: string, known: Iterable<string>) =>
    `Unknown region ${region}; it is not among the regions of service.yaml.${meant(region, known)}`,
  'repeated-region': (region: string) => `The region ${region} is listed twice; keep one of them.`,
  'unknown-category': (category: string, known: Iterable<string>) =>
    `Unknown category ${excerpt(category)}; it is not among the categories of service.yaml.${meant(category, known)}`,
  'unknown-action': (action: string, known: Iterable<string>) =>
    `Unknown action ${action}.${meant(action, known)}`,
  'unknown-member': (name: string, owner: string, known: Iterable<string>) =>
    `${owner} has no ${name}.${meant(name, known)}`,
  'reserved-parameter': (name: string) =>
    `${name} is a common parameter, which every action has; remove it here.`,
  'not-an-array': (name: string) => `${name} holds the items of the list, so its type must be "Array of …".`,

  'unknown-status': (status: string, known: Iterable<string>) =>
    `Unknown status ${status}; it is not among the statuses of this resource.${meant(status, known)}`,
  'unknown-machine': (name: string, known: Iterable<string>) =>
    `states.yaml describes no statuses of ${name}.${meant(name, known)}`,
  'unused-machine': (name: string) =>
    `No parameter holds the statuses of ${name}; give one \`status: ${name}\`, or remove them.`,
  'unreached-status': (status: string) => `No transition leads to or from the status ${status}.`,
  'repeated-waiter': (name: string) => `The waiter ${name} stands twice; give one of them another name.`,
  'waiter-changes': (action: string) =>
    `Waiting repeats ${action}, which is not marked readOnly; name an action that only tells the status.`,
  'not-a-text': (path: string, type: string) =>
    `${path} must lead to a String, which a status is, but leads to ${type}.`,
  'undocumented-error-code': (code: string, action: string, known: Iterable<string>) =>
    `${action} documents no error code ${code}.${meant(code, known)}`,
  'unknown-in-history': (name: string, known: Iterable<string>) =>
    `The history names ${name}, which the spec does not have.${meant(name, known)}`,
  'release-order': (release: number, expected: number) =>
    `Expected release ${expected} here, found release ${release}; the newest one comes first.`,
  'scan-damage': (name: string, known: string) =>
    `${name} differs from ${known} only in letters that a scan confuses; probably it is the same name, damaged.`,

  // Constraints.
  'constraint-type': (constraint: string, type: string) =>
    `${constraint} does not apply to the type ${type}.`,
  'bad-pattern': (problem: string) => `The pattern is not a regular expression: ${problem}`,
  'empty-range': (low: string, high: string) =>
    `${low} is greater than ${high}, so that no value is allowed.`,
  'said-twice': (one: string, other: string) =>
    `${one} and ${other} say what the values are twice; keep one of them.`,
  'repeated-value': (value: unknown) => `The value ${excerpt(value)} is listed twice; keep one of them.`,
  'enum-value': (value: unknown, words: string) => `The value ${excerpt(value)} must ${words}.`,
  default: (value: unknown, words: string) => `The default ${excerpt(value)} must ${words}.`,

  // Examples.
  'example-unknown': (name: string, owner: string, known: Iterable<string>) =>
    `The example has ${name}, which ${owner} does not list.${meant(name, known)}`,
  'example-missing': (name: string, owner: string) => `The example lacks ${name}, which ${owner} requires.`,
  'example-value': (path: string, words: string) => `The example's ${path} must ${words}.`,
} as const

export type DiagnosticId = keyof typeof catalogue

export { excerpt }
