/** A generated file that is not yet written. */
export interface GeneratedFile {
  /** The path relative to the project root, with forward slashes. */
  readonly path: string
  readonly content: string
  /** The file is only written if it is missing, because it is edited by hand afterwards. */
  readonly once?: true
  /** The file is only written into a new package, because it belongs to its handwritten part. */
  readonly initial?: true
}

/** The manifest of the package that contains a file; undefined if no package does. */
export function manifestPath(path: string): string | undefined {
  const [folder] = /^packages\/[^/]+/.exec(path) ?? []
  return folder && `${folder}/package.json`
}

/** The folder for generated files of a package that contains a file; undefined if none does. */
export function generatedFolderOf(path: string): string | undefined {
  const [folder] =
    /^packages\/[^/]+\/(?:src\/(?:companions\/[^/]+\/)?generated|reference)(?=\/)/.exec(path) ?? []
  return folder
}

/** The paths that commands write, relative to the project root. */
const patterns = [
  // Emitted files.
  /^packages\/[^/]+\/(?:(?:src\/(?:companions\/[^/]+\/)?generated|reference)\/.+|README\.md|package\.json)$/,
  /^spec\/schema\/.+$/,
  // The initial files of a product and of a project.
  /^packages\/(?:client|mock)-[^/]+\/(?:(?:bin|src|test)\/.+|tsconfig(?:\.commonjs)?\.json)$/,
  /^spec\/[^/]+\/(?:package|turbo)\.json$/,
  /^spec\/[^/]+\/[^/]+\/(?:.+\.yaml|imported(?:-china)?\.json)$/,
  /^(?:README\.md|package\.json|tsconfig\.base\.json|\.gitignore|\.gitattributes)$/,
  /^\.changeset\/[^/]+\.md$/,
]

/** Whether commands may write or remove the file at this path, relative to the project root. */
export function isGeneratedPath(path: string): boolean {
  const hasPlainSegments = path
    .split('/')
    .every((segment) => !['', '.', '..'].includes(segment) && !/^(?:\.git|node_modules)$/i.test(segment))
  return hasPlainSegments && !/[\\:\p{Cc}]/u.test(path) && patterns.some((pattern) => pattern.test(path))
}
