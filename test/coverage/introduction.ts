import type { Chapter } from './book.js'
import type { Spec } from './spec.js'
import { compareWords } from './words.js'

/** Compares the Introduction with the service's description and glossary. */
export function compareIntroduction({ lines }: Chapter, { service }: Spec): string[] {
  return compareWords(
    [service.description, service.abbreviation, ...Object.entries(service.glossary ?? {}).flat()],
    lines,
    ['Glossary Term Description'],
  )
}
