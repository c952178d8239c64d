import { ScfClient } from '@tc3/client-scf'
import { createScf, type RunFunction } from '@tc3/mock-scf'
import { expect, it } from 'vitest'
import { thumbnail } from './thumbnail.js'

/** Creates an emulator with the function `thumbnail`, whose invocations `run` handles. */
async function createEmulator(run: RunFunction) {
  const cloud = createScf({ run })
  const scf = new ScfClient({ region: 'ap-guangzhou', credentials: cloud.credentials, fetch: cloud.fetch })
  const Code = { CosBucketName: 'code', CosObjectName: 'thumbnail.zip', CosBucketRegion: 'ap-guangzhou' }
  await scf.createFunction({ FunctionName: 'thumbnail', Handler: 'index.main_handler', Code })
  return { cloud, scf }
}

const small: RunFunction = ({ event }) => ({
  returned: { thumbnail: JSON.parse(event).picture.replace('.jpg', '.small.jpg') },
})

it('returns the address of the thumbnail', async () => {
  const { cloud, scf } = await createEmulator(small)
  expect(await thumbnail(scf, 'cat.jpg')).toBe('cat.small.jpg')
  cloud.journal.expect({ action: 'Invoke', input: { ClientContext: '{"picture":"cat.jpg"}' }, times: 1 })
})

it('reports why the function failed', async () => {
  const { scf } = await createEmulator(() => ({ failure: { message: 'out of memory', statusCode: 434 } }))
  await expect(thumbnail(scf, 'cat.jpg')).rejects.toThrow('out of memory')
})

it('retries a throttled call', async () => {
  const { cloud, scf } = await createEmulator(small)
  cloud.faults.add({ kind: 'throttling', action: 'Invoke', count: 1 })
  expect(await thumbnail(scf, 'cat.jpg')).toBe('cat.small.jpg')
  cloud.journal.expect({ action: 'Invoke', times: 2 })
})
