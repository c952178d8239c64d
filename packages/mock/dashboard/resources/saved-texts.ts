import { readSetting, writeSetting } from '../storage.js'

/** A text that the user has saved under a name. */
export interface SavedText {
  readonly name: string
  readonly text: string
}

/** The texts that the user has saved for a resource, in this browser. */
export function readSavedTexts(id: string): readonly SavedText[] {
  try {
    const saved: unknown = JSON.parse(readSetting(`events:${id}`) ?? '[]')
    return Array.isArray(saved) ? saved.filter(isSavedText) : []
  } catch {
    return []
  }
}

function isSavedText(value: unknown): value is SavedText {
  return (
    typeof Reflect.get(Object(value), 'name') === 'string' &&
    typeof Reflect.get(Object(value), 'text') === 'string'
  )
}

/**
 * Stores the texts for a resource in this browser.
 *
 * @throws {Error} If the browser does not store them.
 */
export function writeSavedTexts(id: string, texts: readonly SavedText[]): void {
  if (!writeSetting(`events:${id}`, JSON.stringify(texts))) {
    throw new Error('The browser could not store the event. Its storage may be full or blocked.')
  }
}
