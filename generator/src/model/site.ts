/** The sites of the cloud that publish metadata. What both describe, the international site decides. */
export type Site = 'international' | 'china'

/** The source of what only the China site describes. The history tells the day of the metadata. */
export const chinaSource = 'the China site’s API metadata'

/** The source of a subject of which only some facts are the China site's. */
export function chinaSourceOf(facts: readonly string[]): string {
  return `${facts.join(' and ')}: ${chinaSource}`
}

/** Whether a source names nothing but the China site. */
export function isChinaSource(source: unknown): boolean {
  if (typeof source !== 'string' || !source.endsWith(chinaSource)) return false
  return /^(?:\w+(?: and \w+)*: )?$/.test(source.slice(0, -chinaSource.length))
}
