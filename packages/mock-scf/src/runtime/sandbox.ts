import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoredPackage } from './code-run.js'
import { sandboxPrefix } from './sandbox-prefix.js'
import { unpack } from './unpack.js'

/** A folder with the files of packages. */
export interface UnpackedFolder {
  readonly path: string
  /** What differs from the cloud, as sentences for the log. */
  readonly warnings: readonly string[]
  /** Whether there are shared libraries where the system looks for them. */
  readonly hasLibraries: boolean
}

/** The folders of the instances of an emulator. */
export interface Sandbox {
  /** The folder that contains all others. */
  readonly root: string
  /**
   * Returns the folder with the files of packages. Files of later packages replace those of earlier ones. As in the cloud, code
   * cannot change the folder, unless it runs as root.
   */
  unpacked(packages: readonly StoredPackage[]): Promise<UnpackedFolder>
  /** Creates a folder for the temporary files of one instance. */
  createTemporary(): Promise<string>
  /** Deletes a temporary folder. */
  deleteTemporary(folder: string): Promise<void>
  /** Deletes all folders. */
  close(): Promise<void>
}

/** Creates the folders of an emulator in the system's folder for temporary files. */
export async function createSandbox(): Promise<Sandbox> {
  const root = await mkdtemp(join(tmpdir(), sandboxPrefix))
  const folders = new Map<string, Promise<UnpackedFolder>>()
  let count = 0

  async function unpackInto(name: string, packages: readonly StoredPackage[]): Promise<UnpackedFolder> {
    const folder = join(root, name)
    // The folder has its name once it is complete.
    const incomplete = `${folder}.incomplete`
    await rm(incomplete, { recursive: true, force: true })
    await mkdir(incomplete, { recursive: true })
    const warnings: string[] = []
    for (const { read } of packages) warnings.push(...(await unpack(read(), incomplete)))
    await rename(incomplete, folder)
    await setModes(folder, 0o555)
    return { path: folder, warnings, hasLibraries: await hasLibraries(folder) }
  }

  return {
    root,
    unpacked(packages) {
      const name = nameOf(packages)
      const known = folders.get(name)
      if (known) return known
      const folder = unpackInto(name, packages)
      folders.set(name, folder)
      folder.catch(() => folders.delete(name))
      return folder
    },
    async createTemporary() {
      count += 1
      const folder = join(root, `tmp-${count}`)
      await mkdir(folder)
      await chmod(folder, 0o1777)
      return folder
    },
    deleteTemporary: (folder) => rm(folder, { recursive: true, force: true }),
    async close() {
      const protectedFolders = await Promise.allSettled(folders.values())
      for (const folder of protectedFolders) {
        // The watchdog deletes it, too.
        if (folder.status === 'fulfilled') await setModes(folder.value.path, 0o755).catch(() => {})
      }
      await rm(root, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** Whether a package has shared libraries in the folders of LD_LIBRARY_PATH. */
async function hasLibraries(folder: string): Promise<boolean> {
  const lists = [folder, join(folder, 'lib')].map((one) => readdir(one).catch(() => []))
  return (await Promise.all(lists)).flat().some((name) => /\.so(?:\.|$)/.test(name))
}

/** Sets the mode of a folder and of all folders in it. */
async function setModes(folder: string, mode: number): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await setModes(join(folder, entry.name), mode)
  }
  await chmod(folder, mode)
}

function nameOf(packages: readonly StoredPackage[]): string {
  const hash = createHash('sha256')
  for (const { sha256 } of packages) hash.update(sha256)
  return hash.digest('hex').slice(0, 32)
}
