import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { factsOf, inspectScf } from './book/facts.js'
import { root } from './published.js'

/** The last release of the documentation from which the spec of SCF was written. */
const lastRelease = 22

const file = `${root}test/book/scf-release-22.txt`

it('without what later releases added, the model of SCF is that of the documentation', async () => {
  const model = inspectScf()
  const book = (await readFile(file, 'utf8')).trimEnd().split('\n')
  const now = factsOf(model, lastRelease)
  // The history says what later releases modified.
  const later = model.releases.filter(({ number = 0 }) => number > lastRelease)
  const modified = new Set(
    later.flatMap(({ entries }) =>
      entries.flatMap(({ name, parts }) =>
        parts
          .filter(({ kind }) => kind.startsWith('modified'))
          .flatMap(({ kind, names }) => {
            const side = kind === 'modifiedInput' ? '.input' : kind === 'modifiedOutput' ? '.output' : ''
            return names.map((one) => `${name}${side}.${one}`)
          }),
      ),
    ),
  )
  const isSame = (fact: string) => !modified.has(fact.split(' ')[0] ?? '')
  expect(now.filter(isSame)).toEqual(book.filter(isSame))
  // Nothing of the documentation disappeared.
  const places = (facts: readonly string[]) => new Set(facts.map((fact) => fact.split(' ')[0]))
  expect(places(now)).toEqual(places(book))
})
