import { useSignal } from '@preact/signals'
import { useEffect, useId } from 'preact/hooks'
import type { ExplorerState } from '../explorer-state.js'
import { CodeBlock } from '../parts/code-block.js'
import { curlCommand, programs, signRequest } from '../programs/index.js'
import { readSetting, writeSetting } from '../state/settings.js'

const curl = 'curl'

/** The request as code, in step with the form. */
export function CodeView({ state }: { state: ExplorerState }) {
  const id = useId()
  const call = state.call.value
  const all = programs(call)
  const languages = [
    ...all.slice(0, 1).map(({ language }) => language),
    curl,
    ...all.slice(1).map((one) => one.language),
  ]
  const language = useSignal(readSetting('language') ?? '')
  const selected = languages.includes(language.value) ? language.value : languages[0]
  const program = all.find((one) => one.language === selected)
  return (
    <>
      <div class="row">
        <label class="inline" for={id}>
          Language
        </label>
        <select
          id={id}
          value={selected}
          onChange={({ currentTarget }) => {
            language.value = currentTarget.value
            writeSetting('language', currentTarget.value)
          }}
        >
          {languages.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </div>
      {program ? (
        <CodeBlock label={`The request in ${program.language}`} text={program.text} />
      ) : (
        <CurlView state={state} />
      )}
    </>
  )
}

/** How often the command is signed again, in milliseconds: a signature is valid for five minutes. */
const signingInterval = 60_000

/** A command with a signature of now. */
function CurlView({ state }: { state: ExplorerState }) {
  const { model, session } = state
  const call = state.call.value
  const credentials = state.credentials.value
  const text = useSignal('')
  const signings = useSignal(0)
  const [host = ''] = model.endpoints.map((endpoint) => endpoint.host)
  useEffect(() => {
    const timer = setInterval(() => {
      signings.value += 1
    }, signingInterval)
    return () => clearInterval(timer)
  }, [signings])
  useEffect(() => {
    let isCurrent = true
    if (credentials) {
      void signRequest(call, host, credentials, Date.now()).then((request) => {
        if (isCurrent) text.value = curlCommand(request)
      })
    }
    return () => {
      isCurrent = false
    }
  }, [call, host, credentials, text, signings.value])
  if (!credentials)
    return <p class="note">{session.hasEmulator ? 'Loading…' : 'Type the keys that sign the request.'}</p>
  const isFake = credentials === session.emulator.value?.credentials
  return (
    <>
      <CodeBlock label="The request for curl" text={text.value} />
      <p class="note">
        {isFake
          ? 'Signed with the keys of the emulator. For the cloud, select Address and type your keys: they stay in this page. '
          : 'Signed in this page with your keys. '}
        The signature is valid for five minutes; the page renews it every minute.
      </p>
    </>
  )
}
