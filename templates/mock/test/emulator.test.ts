import { createClient } from '@tc3/core'
import { createDemo } from '@tc3/mock-demo'
import { listen } from '@tc3/mock-demo/node'
import { expect, it } from 'vitest'
import { demo } from '../dist/generated/product.js'

const [region] = demo.regions
const [name = ''] = Object.keys(demo.actions)

it('refuses what another key has signed', async () => {
  const { credentials, fetch } = createDemo()
  const stranger = { secretId: credentials.secretId, secretKey: 'another' }
  const client = createClient(demo, { region, credentials: stranger, fetch })
  await expect(client.send({ name, region: true }, {})).rejects.toMatchObject({
    code: 'AuthFailure.SignatureFailure',
  })
})

it('answers over HTTP', async () => {
  const server = await listen(createDemo())
  const answer = await fetch(server.url, { headers: { 'X-TC-Action': name } })
  expect(await answer.json()).toHaveProperty('Response.Error.Code')
  await server.close()
})
