import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The texts of all files below a folder. */
async function textsBelow(
  folder: string,
  ending: string,
): Promise<(readonly [file: string, text: string])[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(ending))
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [path.slice(root.length), await readFile(path, 'utf8')] as const
    }),
  )
}

/** Every source and remark of a file, with its path. */
function* sourcesIn(value: unknown, path: string): Generator<readonly [place: string, source: string]> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if ((key === 'source' || key === 'text') && typeof inner === 'string') yield [`${path}.${key}`, inner]
    else yield* sourcesIn(inner, `${path}.${key}`)
  }
}

/** Removes the line breaks, escapes and final full stop that docstrings and Markdown add. */
function plain(text: string): string {
  return text
    .replaceAll(/\n\s*\* ?/g, ' ')
    .replaceAll('<br>', ' ')
    .replaceAll(/\\([|<>*_`\\[\]])/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .replace(/\.$/, '')
}

// Companions have neither a client nor a reference.
const allSpecs = await textsBelow('spec', '.yaml')
const companions = allSpecs
  .filter(([file, text]) => file.endsWith('/service.yaml') && text.includes('\ncompanionOf: '))
  .map(([file]) => dirname(file))
const specs = allSpecs.filter(([file]) => !companions.some((folder) => file.startsWith(`${folder}/`)))
const sources = specs.flatMap(([file, text]) =>
  [...sourcesIn(parse(text), file)].map(([place, source]) => ({ place, source })),
)
const reference = (await textsBelow('packages/docs-scf/reference', '.md'))
  .map(([, text]) => plain(text))
  .join('\n')
const client = (await textsBelow('packages/client-scf/src/generated', '.ts'))
  .map(([, text]) => plain(text))
  .join('\n')

describe('the source of a fact that the documentation does not state', () => {
  it('is in the spec', () => {
    expect(sources.length).toBeGreaterThan(150)
  })

  it.each(sources)('is shown in the reference: $place', ({ source }) => {
    expect(reference).toContain(plain(source))
  })

  // The client does not contain the platform, endpoints, error codes, statuses, quotas and examples.
  const shown = sources.filter(
    ({ place }) =>
      /\/(actions\/\w+|types)\.yaml/.test(place) && !/\.examples\./.test(place) && !/\.errors\./.test(place),
  )
  it.each(shown)('is shown in the client: $place', ({ source }) => {
    expect(client).toContain(plain(source))
  })
})
