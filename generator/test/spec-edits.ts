import { type Document, isCollection, isMap, isScalar, parseDocument } from 'yaml'
import type { SpecTexts } from './spec-texts.js'

type Path = readonly (string | number)[]

/** A spec in which one value of one file differs. */
export interface EditedSpec {
  /** The file and the path of the value, for messages. */
  readonly title: string
  readonly spec: SpecTexts
  /** Whether only the order of some entries differs, which is not always a fact. */
  readonly isReordered: boolean
}

/** Deletes or changes each value of some files, one at a time. Not all of the edited specs are valid. */
export function* editEachValue(
  spec: SpecTexts,
  files: readonly string[],
  stride: number,
): Generator<EditedSpec> {
  let index = 0
  for (const file of files) {
    for (const path of valuePaths(parseDocument(spec.text(file)).contents)) {
      for (const edit of edits) {
        if (index++ % stride !== 0) continue
        const document = parseDocument(spec.text(file))
        edit(document, path)
        yield {
          isReordered: edit === change && isCollection(document.getIn(path, true)),
          title: `${file} ${path.join('.')}`,
          spec: spec.with(file, document.toString({ lineWidth: 0 })),
        }
      }
    }
  }
}

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

function remove(document: Document, path: Path): void {
  document.deleteIn(path)
}

/** Changes a scalar, or reverses a list or a map. */
function change(document: Document, path: Path): void {
  const node = document.getIn(path, true)
  if (isCollection(node)) node.items.reverse()
  if (!isScalar(node)) return
  if (typeof node.value === 'string') node.value += 'x'
  if (typeof node.value === 'number') node.value += 1
  if (typeof node.value === 'boolean') node.value = !node.value
}

const edits = [remove, change]
