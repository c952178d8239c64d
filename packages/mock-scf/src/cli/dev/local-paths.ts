import { realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { sandboxPrefix } from '../../runtime/sandbox-prefix.js'

/** Stands for the beginning of the paths of unpacked packages, whose temporary folder depends on the machine. */
const unpacked = '\uE000'

/** A file of the package: in the cloud's folder, or in that of an emulator for an unpacked package. */
const inPackage = /(?:\/var\/user|\uE000\w{6}\/[0-9a-f]{32})\/([^\s:'"()\\]+)/g

/** A source beside the package to which a source map refers, such as `../src/index.ts` of `dist/index.js`. */
const besidePackage = /\uE000\w{6}\/([^\s:'"()\\]+)/g

/**
 * Replaces the paths that code has in an instance by those of its files on this machine, relative to the working directory
 * if they are below it.
 *
 * @param folder The folder of the function.
 */
export function localPaths(text: string, folder: string): string {
  return text
    .replaceAll(join(tmpdir(), sandboxPrefix), unpacked)
    .replaceAll(join(realpathSync(tmpdir()), sandboxPrefix), unpacked)
    .replace(inPackage, (_, path: string) => display(resolve(folder, path)))
    .replace(besidePackage, (_, path: string) => display(resolve(dirname(folder), path)))
}

function display(file: string): string {
  const path = relative(process.cwd(), file)
  return path.startsWith('..') ? file : path
}
