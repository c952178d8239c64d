import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const repository = fileURLToPath(new URL('..', import.meta.url))

/** The code that all products share. It must not mention one of them, not even in a comment. */
const shared = [
  'generator/src',
  'templates',
  'packages/core/src',
  'packages/mock/src',
  'packages/mock/dashboard',
]

/** Guides are about one product each. */
const guides = join(repository, 'templates/client/guides')

const product = /scf|serverless|2018-04-16/i

describe('the code that all products share', () => {
  for (const folder of shared) {
    it(`mentions no product in ${folder}`, async () => {
      const entries = await readdir(join(repository, folder), { recursive: true, withFileTypes: true })
      const files = entries
        .filter((entry) => entry.isFile() && entry.parentPath !== guides)
        .map(({ parentPath, name }) => join(parentPath, name))
      expect(files).not.toEqual([])
      const mentions = await Promise.all(
        files.map(async (file) => {
          const path = file.slice(repository.length)
          const lines = [path, ...(await readFile(file, 'utf8')).split('\n')]
          return lines.flatMap((line, number) => (product.test(line) ? [`${path}:${number}: ${line}`] : []))
        }),
      )
      expect(mentions.flat()).toEqual([])
    })
  }
})
