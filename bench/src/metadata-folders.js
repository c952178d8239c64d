import { resolve } from 'node:path'

/**
 * Reads the folders from the command line: that with the metadata, and optionally that with the error codes. Exits if there
 * are none.
 *
 * @param {string} command The command for the message.
 */
export function metadataFolders(command) {
  // npm changes the working directory.
  const { INIT_CWD: folder = process.cwd() } = process.env
  const [metadata, errorCodes] = process.argv.slice(2).map((path) => resolve(folder, path))
  if (metadata !== undefined) return { metadata, errorCodes }
  process.stderr.write(
    `Name the folder with the metadata, such as a checkout of the cloud’s command-line tool: npm run ${command} -- <folder> [folder with the error codes]\n`,
  )
  process.exit(1)
}

/** The arguments of `tc3 import` for these folders. */
export function importArguments({ metadata, errorCodes }) {
  return ['import', metadata, ...(errorCodes === undefined ? [] : ['--error-codes', errorCodes])]
}
