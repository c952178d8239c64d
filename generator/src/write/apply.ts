import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Plan } from './plan.js'

/**
 * Brings the tree to what the plan says. Every file is written whole beside its target before the first one is
 * moved into place, so that a run that cannot write leaves the tree as it was.
 */
export async function apply(root: string, { written, removed }: Plan): Promise<void> {
  const staged = written.map(({ path, content }) => {
    const target = join(root, path)
    return { target, temporary: `${target}.tc3-${process.pid}`, content }
  })
  try {
    await Promise.all(
      staged.map(async ({ target, temporary, content }) => {
        await mkdir(dirname(target), { recursive: true })
        await writeFile(temporary, content)
      }),
    )
  } catch (error) {
    await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })))
    throw error
  }
  for (const { target, temporary } of staged) await rename(temporary, target)
  for (const path of removed) await rm(join(root, path), { force: true })
}
