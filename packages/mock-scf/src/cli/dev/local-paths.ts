import { dirname, relative, resolve } from 'node:path'

/**
 * Replaces the paths that code has in an instance by those of its files on this machine, relative to the working directory
 * if they are below it.
 *
 * @param folder The folder of the function.
 */
export function localPaths(text: string, folder: string): string {
  return text
    .replace(inPackage, (_, path: string) => display(resolve(folder, path)))
    .replace(besidePackage, (_, path: string) => display(resolve(dirname(folder), path)))
}

/** A file of the package: in the cloud's folder, or in that of an emulator for unpacked packages. */
const inPackage =
  /(?:\/var\/user|\/[^\s:'"()\\]{1,300}\/tc3-mock-scf-\w{1,20}\/[0-9a-f]{32})\/([^\s:'"()\\]{1,300})/g

/** A source beside the package to which a source map refers, such as `../src/index.ts` of `dist/index.js`. */
const besidePackage = /\/[^\s:'"()\\]{1,300}\/tc3-mock-scf-\w{1,20}\/([^\s:'"()\\]{1,300})/g

function display(file: string): string {
  const path = relative(process.cwd(), file)
  return path.startsWith('..') ? file : path
}
