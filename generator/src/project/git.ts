import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'

/** Git in a folder. */
export interface Git {
  /** Runs a git command and returns its output. */
  run(...args: string[]): Promise<string>
  /** The same, but returns undefined if the command fails. */
  tryRun(...args: string[]): Promise<string | undefined>
  /** Reads all files of a tree, by path, without touching the work tree or the index. */
  filesOf(tree: string): Promise<Map<string, string>>
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
    const list = await run('-c', 'core.quotePath=false', 'ls-tree', '-r', '--full-tree', tree)
    // Paths with a quote, a backslash or a control character are printed in quotes, and cat-file cannot read them.
    const paths = list.split('\n').flatMap((line) => /^\d+ blob \w+\t([^"].*)$/.exec(line)?.[1] ?? [])
    const input = paths.map((path) => `${tree}:${path}\n`).join('')
    const args = ['cat-file', '--batch', '--follow-symlinks']
    return parseBatch(execFileSync('git', args, { ...options, input, stdio: 'pipe' }), paths)
  }
  return { run, tryRun, filesOf }
}

/** Parses the output of `git cat-file --batch` for the given paths. Dangling symbolic links are left out. */
function parseBatch(output: Buffer, paths: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>()
  let offset = 0
  for (const path of paths) {
    const start = output.indexOf('\n', offset) + 1
    // `<object> blob <size>` for a file; otherwise, for example, `dangling <size>`.
    const header = output.toString('utf8', offset, start - 1)
    const [, type] = header.split(' ')
    const size = Number(/ (\d+)$/.exec(header)?.[1])
    if (Number.isNaN(size)) throw new Error(`git cannot read ${path}: ${header}.`)
    if (type === 'blob') texts.set(path, output.toString('utf8', start, start + size))
    offset = start + size + 1
  }
  return texts
}
