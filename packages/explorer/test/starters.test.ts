import { validate } from '@tc3/core/validate'
import { createScf } from '@tc3/mock-scf'
import { expect, it } from 'vitest'
import { inputSchema } from '../src/model/input-schema.js'
import { signRequest } from '../src/programs/index.js'
import { starters } from '../src/starters/scf.js'
import { actionNamed, model } from './model.js'

it('succeeds on the emulator, one after the other', async () => {
  const cloud = createScf({ clock: { now: () => Date.UTC(2030, 0) } })
  for (const [action, list] of Object.entries(starters)) {
    for (const [index, { input }] of list.entries()) {
      const value: Readonly<Record<string, unknown>> = { ...(await input()) }
      expect(validate(inputSchema(model, actionNamed(action)), value)).toEqual([])
      // Both functions have the same name.
      if (action === 'CreateFunction' && index > 0) continue
      const { service, version } = model
      const call = {
        service,
        version,
        action,
        region: 'ap-guangzhou',
        endpoint: undefined,
      }
      const { url, headers, body } = await signRequest(
        { ...call, input: value },
        'scf.tencentcloudapi.com',
        cloud.credentials,
        cloud.clock.now(),
      )
      const response = await cloud.fetch(url, { method: 'POST', headers, body })
      expect([action, (await response.json()).Response.Error]).toEqual([action, undefined])
    }
  }
})
