/** Normalizes a name: removes the spaces with which the scan breaks words, and folds characters that it confuses. */
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

/** Normalizes prose: like a name, and without case, punctuation and j, which the scan confuses with punctuation. */
export function foldProse(text: string): string {
  return fold(text.replaceAll(loosePunctuation, ''))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]|j/g, '')
    .replaceAll(/l+/g, 'l')
}
