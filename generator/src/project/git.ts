import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'
import { maxFileSize } from './files.js'

/** The git repository that contains a folder. */
export interface Git {
  /** Runs a git command and returns its output. */
  run(...args: string[]): Promise<string>
  /** Runs a git command. Returns undefined if it fails. */
  tryRun(...args: string[]): Promise<string | undefined>
  /**
   * Reads all files of a tree, by path, and lists its symbolic links. The work tree and the index are not touched.
   *
   * @throws {Error} If a file is larger than 64 MiB.
   */
  filesOf(tree: string): Promise<{ readonly files: Map<string, Buffer>; readonly links: readonly string[] }>
}

export function openGit(cwd: string): Git {
  const options = { cwd, maxBuffer: Number.POSITIVE_INFINITY }
  const run: Git['run'] = async (...args) => {
    const { stdout } = await promisify(execFile)('git', args, options)
    return stdout.trimEnd()
  }
  const tryRun: Git['tryRun'] = (...args) =>
    run(...args).catch((cause: { readonly code?: unknown }) => {
      if (typeof cause.code === 'number') return undefined
      throw cause.code === 'ENOENT'
        ? new Error('git was not found. Install it, or name a folder that contains a spec/.', { cause })
        : cause
    })
  const filesOf: Git['filesOf'] = async (tree) => {
    const listed = await run('-c', 'core.quotePath=false', 'ls-tree', '-r', '-l', '--full-tree', tree)
    // Paths with a quote, a backslash or a control character are printed in quotes. `cat-file` could not read them.
    const entries = listed.split('\n').flatMap((line) => {
      const [, mode, size, path] = /^(\d+) blob \w+ +(\d+)\t([^"].*)$/.exec(line) ?? []
      return path === undefined ? [] : [{ isLink: mode === '120000', size: Number(size), path }]
    })
    const large = entries.find(({ size }) => size > maxFileSize)
    if (large !== undefined) throw new Error(`${large.path} is larger than ${maxFileSize} bytes at ${tree}.`)
    const links = entries.filter(({ isLink }) => isLink).map(({ path }) => path)
    const paths = entries.filter(({ isLink }) => !isLink).map(({ path }) => path)
    const input = paths.map((path) => `${tree}:${path}\n`).join('')
    const output = execFileSync('git', ['cat-file', '--batch'], { ...options, input, stdio: 'pipe' })
    return { files: parseBatch(output, paths), links }
  }
  return { run, tryRun, filesOf }
}

/** Splits the output of `git cat-file --batch` into the contents of the requested paths. */
function parseBatch(output: Buffer, paths: readonly string[]): Map<string, Buffer> {
  const contents = new Map<string, Buffer>()
  let offset = 0
  for (const path of paths) {
    const start = output.indexOf('\n', offset) + 1
    // `<object> blob <size>`
    const header = output.toString('utf8', offset, start - 1)
    const size = Number(/ blob (\d+)$/.exec(header)?.[1])
    if (Number.isNaN(size)) throw new Error(`git cannot read ${path}: ${header}.`)
    contents.set(path, output.subarray(start, start + size))
    offset = start + size + 1
  }
  return contents
}
