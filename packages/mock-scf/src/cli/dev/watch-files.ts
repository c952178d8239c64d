import { sep } from 'node:path'
import { watch } from 'chokidar'

/** Watches files and folders. */
export interface FileWatcher {
  /** Watches these paths from now on, and no others. Resolves once changes are noticed. */
  watch(paths: readonly string[]): Promise<void>
  close(): Promise<void>
}

/** How long further changes are waited for after one, in milliseconds: editors write a file in several steps. */
const settleTime = 50

/** @param onChange Is called with the paths that have changed. */
export function createFileWatcher(onChange: (paths: readonly string[]) => void): FileWatcher {
  let watcher: ReturnType<typeof watch> | undefined
  let watched: readonly string[] = []
  let changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined

  function notice(path: string) {
    changed.add(path)
    clearTimeout(timer)
    timer = setTimeout(() => {
      const paths = [...changed]
      changed = new Set()
      onChange(paths)
    }, settleTime)
  }

  return {
    async watch(paths) {
      if (watcher) {
        watcher.unwatch(watched.filter((path) => !paths.includes(path)))
        watcher.add(paths.filter((path) => !watched.includes(path)))
        watched = paths
        return
      }
      watched = paths
      const created = watch([...paths], { ignoreInitial: true, ignored: isIgnored })
      watcher = created
      created.on('all', (_event, path) => notice(path))
      await new Promise<void>((resolve) => created.once('ready', resolve))
    },
    async close() {
      clearTimeout(timer)
      await watcher?.close()
    },
  }
}

/**
 * Whether changes of a path do not matter: those in the data of version control, and those within a folder of node_modules,
 * since an installation also changes the file that lists what is installed.
 */
function isIgnored(path: string): boolean {
  const names = path.split(sep)
  const modules = names.lastIndexOf('node_modules')
  return names.includes('.git') || (modules >= 0 && names.length > modules + 2)
}
