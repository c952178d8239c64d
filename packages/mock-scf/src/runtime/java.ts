import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { InstanceFolders } from './environment.js'
import { interpreterFinder } from './interpreter.js'
import { lineProgram } from './line-program.js'
import { failed } from './outcome.js'
import { bootstrapFile } from './package-folder.js'
import type { Runtime } from './runtime.js'
import { statusCodes } from './status-codes.js'

// Java cannot open the socket that file descriptor 3 is, but it can read and write its standard input.
const channelToInput = ['/bin/sh', '-c', 'exec "$@" <&3 3<&-', 'sh'] as const

/** What the names of the runtimes begin with. */
const prefix = 'Java'

/**
 * Runs functions of all Java runtimes on the JDK of the machine.
 *
 * @param interpreters The paths of the program java by runtime. Others run on `java`.
 * @param folder Where the program that runs functions is compiled, once for each JDK.
 */
export function javaRuntime(interpreters: Readonly<Record<string, string>>, folder: string): Runtime {
  const findHome = interpreterFinder(
    {
      title: 'a JDK',
      prefix,
      program: 'java',
      printPath: ['-XshowSettings:properties', '-version'],
      readPath: ({ stderr }) => /^ *java\.home = (.*)$/m.exec(stderr)?.[1],
    },
    interpreters,
  )
  const compiled = new Map<string, Promise<string | undefined>>()
  return {
    matches: ({ runtime }) => runtime.startsWith(prefix),
    async prepare(run, folders) {
      const home = await findHome(run.runtime)
      if (typeof home !== 'string') return home
      const bootstrap = compiled.get(home) ?? compile(home, folder)
      compiled.set(home, bootstrap)
      bootstrap.catch(() => compiled.delete(home))
      const classes = await bootstrap
      if (classes === undefined) {
        return failed(
          statusCodes.codeNotLoaded,
          `${run.runtime} needs a JDK, but ${home} has no bin/javac. Install a JDK (the package default-jdk-headless), or name its java in instances.interpreters.`,
        )
      }
      return {
        command: [
          ...channelToInput,
          join(home, 'bin', 'java'),
          // Without a limit, Java collects garbage only after it used much more memory than the function has.
          `-Xmx${run.memorySize}m`,
          // These take less memory, and less time to start.
          '-Xms8m',
          '-XX:+UseSerialGC',
          '-XX:TieredStopAtLevel=1',
          '-XX:-UsePerfData',
          `-Djava.io.tmpdir=${folders.temporary}`,
          '-cp',
          classPath(folders, classes),
          'tc3mock.Bootstrap',
        ],
        channel: true,
        open: (host) => lineProgram(run, host),
      }
    },
  }
}

/** Returns the classes and the archives of the function and its layers. */
function classPath({ code, layers }: InstanceFolders, bootstrap: string): string {
  return [code, layers]
    .flatMap((folder) => [folder, `${folder}/*`, `${folder}/lib/*`])
    .concat(bootstrap)
    .join(':')
}

/** Compiles the program that runs functions, and returns the folder of its classes; undefined if there is no compiler. */
async function compile(home: string, folder: string): Promise<string | undefined> {
  const classes = join(folder, `java-${createHash('sha256').update(home).digest('hex').slice(0, 8)}`)
  const sources = bootstrapFile('java')
  const files = (await readdir(sources)).map((file) => join(sources, file))
  // The home of Java 8 is a folder of the JDK.
  const javac = join(home.replace(/\/jre$/, ''), 'bin', 'javac')
  await mkdir(classes, { recursive: true })
  try {
    await promisify(execFile)(javac, ['-d', classes, '-encoding', 'UTF-8', '-proc:none', ...files])
    return classes
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
