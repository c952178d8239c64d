import { versions } from '@tc3/generator'
import { expect, it } from 'vitest'
import { type Document, isCollection, isMap, isScalar, parseDocument } from 'yaml'
import { compare } from '../dist/diff/compare/compare.js'
import { make } from './semver/make.js'
import { baseSpec, demo } from './semver/spec.js'

const files = [
  'tencentcloud.yaml',
  ...['service', 'types', 'errors', 'states', 'quotas', 'actions/ListThings', 'actions/CreateThing'].map(
    (name) => `${demo}/${name}.yaml`,
  ),
]

type Path = readonly (string | number)[]

/** Where there is something to edit. */
function* places(node: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path
  if (!isCollection(node)) return
  for (const [index, item] of node.items.entries()) {
    if (!isMap(node)) yield* places(item, [...path, index])
    else if (item !== null && typeof item === 'object' && 'key' in item && 'value' in item) {
      yield* places(item.value, [...path, String(item.key)])
    }
  }
}

/** Ways to edit a place without a thought. */
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

/** Of all edits, every so many is tried. */
const stride = 17

it('asks for a version of each package of which any edit changes a file', async () => {
  const { made: before } = await make(baseSpec)
  if (before === undefined) throw new Error('The spec has problems.')
  let tried = 0
  const all = files.flatMap((file) =>
    [...places(parseDocument(baseSpec.text(file)).contents)].flatMap((path) =>
      edits.map((edit) => ({ file, path, edit })),
    ),
  )
  for (const { file, path, edit } of all.filter((_, index) => index % stride === 0)) {
    const document = parseDocument(baseSpec.text(file))
    edit(document, path)
    const { made: after } = await make(baseSpec.with(file, document.toString({ lineWidth: 0 })))
    if (after === undefined) continue
    const asked = versions(compare(before.model, after.model).flatMap(({ changes }) => changes))
    const paths = [...new Set([...before.files.keys(), ...after.files.keys()])]
    const changed = paths.filter((one) => before.files.get(one) !== after.files.get(one))
    const packages = new Set(changed.map((one) => one.replace(/^packages\/([^/]+)\/.*$/, '@tc3/$1')))
    expect([...asked.keys()], `${file} ${path.join('.')}`).toEqual(expect.arrayContaining([...packages]))
    tried += 1
  }
  expect(tried).toBeGreaterThan(15)
}, 300_000)
