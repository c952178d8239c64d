import { createClient } from '@tc3/core'
import { createDemo } from '@tc3/mock-demo'
import { listen } from '@tc3/mock-demo/node'
import { expect, it } from 'vitest'
import { demo as product } from '../dist/generated/product.js'

const [region = 'ap-guangzhou'] = product.regions
const [name = ''] = Object.keys(product.actions)

it('rejects a request that was signed with another key', async () => {
  const { credentials, fetch } = createDemo()
  const wrongKey = { secretId: credentials.secretId, secretKey: 'another' }
  const client = createClient(product, { region, credentials: wrongKey, fetch })
  await expect(client.send({ name, region: true }, {})).rejects.toMatchObject({
    code: 'AuthFailure.SignatureFailure',
  })
})

it('responds over HTTP', async () => {
  const server = await listen(createDemo())
  const response = await fetch(server.url, { headers: { 'X-TC-Action': name } })
  expect(await response.json()).toHaveProperty('Response.Error.Code')
  await server.close()
})
