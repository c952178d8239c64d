'use strict'
// The main script of the single executable: unpacks the package of the emulator once, and runs its command. The emulator
// starts itself with the path of a program, to run a function on the Node that the executable contains.

const { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { homedir, tmpdir } = require('node:os')
const { dirname, join } = require('node:path')
const { getAsset } = require('node:sea')
const { setFlagsFromString } = require('node:v8')
const { gunzipSync } = require('node:zlib')

const digest = getAsset('digest', 'utf8')

/** The folder of the user's caches, or that for temporary files if there is none. */
function cacheFolder() {
  try {
    const folder = join(homedir(), '.cache', 'tc3-mock-scf')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return folder
  } catch (_) {
    return tmpdir()
  }
}

/** Returns the folder of the unpacked package. */
function unpack() {
  const parent = cacheFolder()
  const folder = join(parent, digest)
  if (existsSync(folder)) return folder
  const incomplete = mkdtempSync(join(parent, 'incomplete-'))
  const files = JSON.parse(gunzipSync(Buffer.from(getAsset('files'))).toString())
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(incomplete, path)), { recursive: true })
    writeFileSync(join(incomplete, path), Buffer.from(content, 'base64'))
  }
  try {
    renameSync(incomplete, folder)
  } catch (error) {
    // Another process was faster.
    rmSync(incomplete, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

/** The program of a function and the flags of Node before it, if the emulator has started this process. */
function programOfFunction() {
  const parameters = process.argv.slice(2)
  const index = parameters.findIndex((parameter) => !parameter.startsWith('--'))
  const program = parameters[index]
  if (index < 0 || !/[\\/]bootstrap[\\/].*\.cjs$/.test(program)) return undefined
  return { program, flags: parameters.slice(0, index), rest: parameters.slice(index + 1) }
}

const started = programOfFunction()
if (started) {
  const { program, flags, rest } = started
  // V8 does not know the flags of Node itself, which have no effect here.
  for (const flag of flags) if (!flag.startsWith('--no-experimental-')) setFlagsFromString(flag)
  process.argv = [process.execPath, program, ...rest]
  createRequire(program)(program)
} else {
  const start = join(unpack(), 'start.cjs')
  createRequire(start)(start)
}
