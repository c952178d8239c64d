/**
 * A name as the scan may have it: without the blanks that break words, and with the characters that the scan
 * confuses, or doubles, folded together.
 */
export function fold(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll('rn', 'm')
    .replaceAll(/\s/g, '')
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll(/[Iil1|]+/g, 'l')
    .replaceAll('lL', 'L')
    .replaceAll(/[gq]+/g, 'q')
    .replaceAll(/[O0Q]+/g, 'O')
    .replaceAll('$', 'S')
}

const loosePunctuation = /(?<=^|\s)[^\p{L}\p{N}]+(?=\s|$)/gu

/** Prose as the scan may have it: folded like a name, without case, punctuation, and j, which it takes for punctuation. */
export function foldProse(text: string): string {
  return fold(text.replaceAll(loosePunctuation, ''))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]|j/g, '')
    .replaceAll(/l+/g, 'l')
}
