import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ScfClient } from '@tc3/client-scf'
import { createScf } from '@tc3/mock-scf'
import { expect, it, onTestFinished } from 'vitest'
import { programZip } from '../../packages/mock-scf/test/runtime/program-zip.js'

/** Creates an asynchronous function, invokes it, and resolves once its code runs. */
async function runningEvent(text: string, graceTime = 30_000) {
  const cloud = createScf({ code: 'run', rateLimits: false, instances: { graceTime } })
  onTestFinished(() => cloud.close())
  const scf = new ScfClient({
    region: 'ap-guangzhou',
    credentials: cloud.credentials,
    fetch: cloud.fetch,
  })
  const folder = mkdtempSync(join(tmpdir(), 'tc3-terminate-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'running')
  const FunctionName = 'endless'
  await scf.createFunction({
    FunctionName,
    Runtime: 'Nodejs18.15',
    Handler: 'index.main_handler',
    Code: { ZipFile: programZip({ 'index.js': text }).toString('base64') },
    AsyncRunEnable: 'TRUE',
  })
  const { Result } = await scf.invoke({
    FunctionName,
    InvocationType: 'Event',
    ClientContext: JSON.stringify(file),
  })
  const InvokeRequestId = Result?.FunctionRequestId ?? ''
  await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true)
  return {
    async terminate(GraceShutdown: boolean) {
      await scf.terminateAsyncEvent({ FunctionName, InvokeRequestId, GraceShutdown })
      const status = await scf.getAsyncEventStatus({ InvokeRequestId })
      expect(status.Result).toMatchObject({ Status: 'ABORTED', StatusCode: 439 })
    },
    async log() {
      const { Data } = await scf.getFunctionLogs({ FunctionName, FunctionRequestId: InvokeRequestId })
      return Data?.[0]?.Log ?? ''
    },
  }
}

const endless = (before = '') => `
const { writeFileSync } = require('fs')
${before}
exports.main_handler = async (file) => {
  console.log('begun')
  writeFileSync(file, '')
  await new Promise((resolve) => setTimeout(resolve, 600_000))
}`

it('TerminateAsyncEvent ends the instance of an event, whose log stays', async () => {
  const { terminate, log } = await runningEvent(endless())
  await terminate(false)
  await expect.poll(log, { timeout: 30_000 }).toMatch(/\tbegun\n/)
  expect(await log()).not.toContain('[PLATFORM]')
  expect(await log()).toMatch(/ERROR RequestId:.*"errorMessage":"Process exited before completing request"/)
})

it('with GraceShutdown, the function can end by itself', async () => {
  const { terminate, log } = await runningEvent(
    endless("process.on('SIGTERM', () => { console.log('saved'); process.exit() })"),
  )
  await terminate(true)
  const lines = /\tbegun\n\[PLATFORM\] Signal received successfully\.\n.*\tsaved\nERROR /
  await expect.poll(log, { timeout: 30_000 }).toMatch(lines)
})

it('with GraceShutdown, a function that does not end is ended', async () => {
  const { terminate, log } = await runningEvent(endless("process.on('SIGTERM', () => {})"), 50)
  await terminate(true)
  await expect
    .poll(log, { timeout: 30_000 })
    .toMatch(/\[PLATFORM\] Signal received successfully\.\nERROR .*"statusCode":439/)
})
