import { type FactHashes, sortHashes } from './facts.js'

type Hashes = Readonly<Record<string, string | FactHashes | undefined>>

/** Formats the hashes of the facts of a product as JSON, with one line for each action, data type and error code. */
export function formatHashes(sections: Hashes): string {
  const texts = Object.entries(sections).flatMap(([section, hashes]) =>
    typeof hashes === 'object' ? [`${JSON.stringify(section)}: {${linesOf(hashes)}}`] : [],
  )
  return `{\n${texts.join(',\n')}\n}\n`
}

function linesOf(hashes: FactHashes): string {
  const lines = Object.entries(hashes).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(sortHashes(value))}`,
  )
  return lines.length === 0 ? '' : `\n${lines.sort().join(',\n')}\n`
}
