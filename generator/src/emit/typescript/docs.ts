import type { JSDocStructure } from 'ts-morph'
import { StructureKind } from 'ts-morph'

/**
 * A docstring: paragraphs, then tags.
 *
 * @param paragraphs Texts; undefined ones are left out.
 */
export function docs(paragraphs: readonly (string | undefined)[], tags: readonly string[] = []): JSDocStructure[] {
  const text = [paragraphs.filter((paragraph) => paragraph !== undefined && paragraph !== '').join('\n\n'), tags.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n')
    // The documentation's words must not end the docstring.
    .replaceAll('*/', '*\\/')
  return text === '' ? [] : [{ kind: StructureKind.JSDoc, description: text.includes('\n') ? `\n${text}` : text }]
}
