import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'

/** Git, as it is used below a folder. */
export interface Git {
  /** Gives what git prints. */
  run(...args: string[]): Promise<string>
  /** The same, and undefined where git refuses. */
  ask(...args: string[]): Promise<string | undefined>
  /** The texts of all files in a tree, by path, without touching the work tree and the index. */
  filesOf(tree: string): Promise<Map<string, string>>
}

export function gitIn(cwd: string): Git {
  const options = { cwd, maxBuffer: Number.POSITIVE_INFINITY }
  const run: Git['run'] = async (...args) => {
    const { stdout } = await promisify(execFile)('git', args, options)
    return stdout.trimEnd()
  }
  const ask: Git['ask'] = (...args) =>
    run(...args).catch((cause: { readonly code?: unknown }) => {
      if (typeof cause.code === 'number') return undefined
      throw cause.code === 'ENOENT'
        ? new Error('git was not found. Install it, or name a folder that holds a spec/.', { cause })
        : cause
    })
  const filesOf: Git['filesOf'] = async (tree) => {
    const listed = await run('-c', 'core.quotePath=false', 'ls-tree', '-r', '--full-tree', tree)
    // Only a path that has a quote, a backslash or a control character is still in quotes, and cannot be asked for.
    const paths = listed.split('\n').flatMap((line) => /^\d+ blob \w+\t([^"].*)$/.exec(line)?.[1] ?? [])
    const input = paths.map((path) => `${tree}:${path}\n`).join('')
    const args = ['cat-file', '--batch', '--follow-symlinks']
    return textsIn(execFileSync('git', args, { ...options, input, stdio: 'pipe' }), paths)
  }
  return { run, ask, filesOf }
}

/** The texts in what `git cat-file --batch` prints of each path in turn; none of a symbolic link that leads nowhere. */
function textsIn(output: Buffer, paths: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>()
  let offset = 0
  for (const path of paths) {
    const start = output.indexOf('\n', offset) + 1
    // `<object> blob <size>` of a file, and such as `dangling <size>` of other things.
    const head = output.toString('utf8', offset, start - 1)
    const [, type] = head.split(' ')
    const size = Number(/ (\d+)$/.exec(head)?.[1])
    if (Number.isNaN(size)) throw new Error(`git cannot read ${path}: ${head}.`)
    if (type === 'blob') texts.set(path, output.toString('utf8', start, start + size))
    offset = start + size + 1
  }
  return texts
}
