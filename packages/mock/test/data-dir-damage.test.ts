import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoreChange } from '@tc3/mock'
import { openDataDir } from '@tc3/mock/data-dir'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRandom, type Random } from './fuzz/random.js'

// Damages of any file of a data directory. Each is reported when the directory is opened, or changes nothing.

/** How many random damages there are. */
const mutations = Number(process.env.MUTATIONS ?? 40)
const seed = Number(process.env.SEED ?? 1)
const layout = 'pets 1'

let parent: string
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'tc3-damage-'))
})
afterAll(() => rm(parent, { recursive: true, force: true }))

interface Sample {
  readonly path: string
  /** The records that were acknowledged, in order. */
  readonly state: readonly StoreChange[]
}

/**
 * Creates a directory. Opening it again moves its records from LevelDB's log to a table.
 *
 * @param sessions How often it is opened.
 */
async function createSample(random: Random, name: string, sessions: number): Promise<Sample> {
  const path = join(parent, name)
  const records = new Map<string, StoreChange>()
  for (let session = 0; session < sessions; session += 1) {
    const dataDir = await openDataDir(path, layout)
    for (let batch = 0; batch < 8; batch += 1) {
      const changes = Array.from({ length: 1 + random.below(4) }, (): StoreChange => {
        const key = `pet ${random.below(20)}`
        const record = random.percent(20)
          ? undefined
          : { noise: noise(random, random.below(600)).toString('base64') }
        return { table: 'pets', scope: 'here', key, ...(record && { record }) }
      })
      await dataDir.save(changes)
      for (const change of changes) {
        if (change.record === undefined) records.delete(change.key)
        else records.set(change.key, change)
      }
    }
    await dataDir.close()
  }
  return { path, state: [...records.values()] }
}

function noise(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => random.below(256)))
}

type Way = readonly [title: string, apply: () => Promise<void>]

/** Damages a file, or swaps two, of a directory, and describes how. */
async function damage(path: string, random: Random): Promise<string> {
  const names = (await readdir(path)).sort()
  const name = random.pick(names) ?? ''
  const file = join(path, name)
  const bytes = await readFile(file)
  const at = random.below(bytes.length + 1)
  const length = 1 + random.below(64)
  const ways: [Way, ...Way[]] = [
    ['is deleted', () => rm(file)],
    ['is empty', () => writeFile(file, '')],
    [`ends at ${at}`, () => writeFile(file, bytes.subarray(0, at))],
    [
      `has lost ${length} bytes at ${at}`,
      () => writeFile(file, Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])),
    ],
    [
      `has zeros at ${at}`,
      () => writeFile(file, Buffer.from(bytes).fill(0, at, Math.min(at + length, bytes.length))),
    ],
    [`has ${length} more bytes`, () => writeFile(file, Buffer.concat([bytes, noise(random, length)]))],
    [
      `has ${length} more bytes at ${at}`,
      () =>
        writeFile(file, Buffer.concat([bytes.subarray(0, at), noise(random, length), bytes.subarray(at)])),
    ],
    [
      'has other bits',
      async () => {
        const copy = Buffer.from(bytes)
        for (let count = 1 + random.below(3); count > 0 && copy.length > 0; count -= 1) {
          const index = random.below(copy.length)
          copy[index] = (copy[index] ?? 0) ^ (1 << random.below(8))
        }
        await writeFile(file, copy)
      },
    ],
    [
      'is swapped with another',
      async () => {
        const other = join(path, random.pick(names) ?? '')
        await writeFile(file, await readFile(other))
        await writeFile(other, bytes)
      },
    ],
  ]
  const [title, apply] = random.pick(ways)
  await apply()
  return `${name} ${title}`
}

/** Opens a directory and returns its records; if that is refused, returns the message. */
async function open(
  path: string,
): Promise<{ readonly saved: readonly StoreChange[] } | { readonly refusal: string }> {
  try {
    const dataDir = await openDataDir(path, layout)
    await dataDir.close()
    return { saved: dataDir.saved }
  } catch (error) {
    return { refusal: error instanceof Error ? error.message : String(error) }
  }
}

describe(`${mutations} random damages of SEED=${seed}`, () => {
  it('are reported, or change nothing', async () => {
    const random = createRandom(seed, 0)
    const samples = [await createSample(random, 'log', 1), await createSample(random, 'tables', 4)]
    const counts = { reported: 0, harmless: 0 }
    for (let number = 0; number < mutations; number += 1) {
      const sample = samples[number % samples.length]
      if (!sample) throw new Error('There is no sample.')
      const path = join(parent, 'damaged')
      await cp(sample.path, path, { recursive: true })
      const title = await damage(path, createRandom(seed, number + 1))
      // A refused directory stays refused.
      for (const attempt of [1, 2]) {
        const result = await open(path)
        if ('refusal' in result) {
          expect(result.refusal, title).toMatch(
            /^The data directory \S+ cannot be used: .*(Use a backup of it, or another folder|Use an empty or a new folder|Use the version of the program that created it, or another folder|\))\.?$/s,
          )
          if (attempt === 1) counts.reported += 1
        } else {
          expect(result.saved, `${title}, opened ${attempt} times`).toEqual(sample.state)
          if (attempt === 1) counts.harmless += 1
        }
      }
      await rm(path, { recursive: true })
    }
    process.stdout.write(`SEED=${seed}, ${mutations} damages: ${JSON.stringify(counts)}\n`)
    expect(counts.reported).toBeGreaterThan(mutations / 4)
    expect(counts.harmless).toBeGreaterThan(mutations / 20)
  })
})
