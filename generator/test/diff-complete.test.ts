import { versionBumps } from '@tc3/generator'
import { expect, it } from 'vitest'
import { type Document, isCollection, isMap, isScalar, parseDocument } from 'yaml'
import { compare } from '../dist/diff/compare/compare.js'
import { generateInMemory } from './semver/generate-in-memory.js'
import { baseSpec, demo } from './semver/spec.js'

const files = [
  'tencentcloud.yaml',
  ...['service', 'types', 'errors', 'states', 'quotas', 'actions/ListThings', 'actions/CreateThing'].map(
    (name) => `${demo}/${name}.yaml`,
  ),
]

type Path = readonly (string | number)[]

/** Lists the paths of all values of a document. */
function* valuePaths(node: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path
  if (!isCollection(node)) return
  for (const [index, item] of node.items.entries()) {
    if (!isMap(node)) yield* valuePaths(item, [...path, index])
    else if (item !== null && typeof item === 'object' && 'key' in item && 'value' in item) {
      yield* valuePaths(item.value, [...path, String(item.key)])
    }
  }
}

/** Mechanical edits of a value. */
const edits: readonly ((document: Document, path: Path) => void)[] = [
  (document, path) => void document.deleteIn(path),
  (document, path) => {
    const node = document.getIn(path, true)
    if (isCollection(node)) node.items.reverse()
    if (!isScalar(node)) return
    if (typeof node.value === 'string') node.value += 'x'
    if (typeof node.value === 'number') node.value += 1
    if (typeof node.value === 'boolean') node.value = !node.value
  },
]

/** Only every nth edit is tested, to save time. `npm run soak` tests all. */
const stride = Number(process.env.STRIDE ?? 41)

it('bumps each package of which an edit changes a file', async () => {
  const { result: before } = await generateInMemory(baseSpec)
  if (before === undefined) throw new Error('The spec has problems.')
  let tested = 0
  const all = files.flatMap((file) =>
    [...valuePaths(parseDocument(baseSpec.text(file)).contents)].flatMap((path) =>
      edits.map((edit) => ({ file, path, edit })),
    ),
  )
  for (const { file, path, edit } of all.filter((_, index) => index % stride === 0)) {
    const document = parseDocument(baseSpec.text(file))
    edit(document, path)
    const { result: after } = await generateInMemory(baseSpec.with(file, document.toString({ lineWidth: 0 })))
    if (after === undefined) continue
    const bumps = versionBumps(compare(before.model, after.model).flatMap(({ changes }) => changes))
    const paths = [...new Set([...before.files.keys(), ...after.files.keys()])]
    const changed = paths.filter((one) => before.files.get(one) !== after.files.get(one))
    const packages = new Set(changed.map((one) => one.replace(/^packages\/([^/]+)\/.*$/, '@tc3/$1')))
    expect([...bumps.keys()], `${file} ${path.join('.')}`).toEqual(expect.arrayContaining([...packages]))
    tested += 1
  }
  expect(tested).toBeGreaterThan(10)
}, 1_200_000)
