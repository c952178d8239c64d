import type { CutText } from '../../src/control/dashboard/page-data.js'

/** A text within JSON that is easier to read on its own. */
export interface NestedText {
  /** The path to the member, such as `Result.Log`. */
  readonly path: string
  readonly text: string
  readonly isJson: boolean
}

/** The most texts, and the most levels of members above them. */
const limits = { texts: 4, levels: 4 }

/** Finds the members of JSON that are JSON or several lines of text themselves, such as logs. */
export function nestedTexts({ text, cut }: CutText): readonly NestedText[] {
  if (cut > 0) return []
  const found: NestedText[] = []
  collect(JSON.parse(text), [], found)
  return found
}

function collect(value: unknown, path: readonly string[], found: NestedText[]): void {
  if (found.length === limits.texts) return
  if (typeof value === 'string') {
    const isJson = isJsonObject(value)
    if (isJson || value.trim().includes('\n')) found.push({ path: path.join('.'), text: value, isJson })
  } else if (typeof value === 'object' && value !== null && path.length < limits.levels) {
    for (const [name, member] of Object.entries(value)) collect(member, [...path, name], found)
  }
}

function isJsonObject(text: string): boolean {
  if (!/^\s*[{[]\s*[^}\]\s]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
