import { useSignal } from '@preact/signals'
import { useEffect, useId } from 'preact/hooks'
import type { ExplorerState } from '../explorer-state.js'
import { CodeBlock } from '../parts/code-block.js'
import type { Call } from '../programs/call.js'
import { curlCommand } from '../programs/curl.js'
import type { Program } from '../programs/index.js'
import { sdkLanguages } from '../programs/languages.js'
import { signRequest } from '../programs/signed-request.js'
import { typescriptProgram } from '../programs/typescript.js'
import { readSetting, writeSetting } from '../state/settings.js'

const own = 'TypeScript'
const curl = 'curl'

/** The request as code, in step with the form. */
export function CodeView({ state }: { state: ExplorerState }) {
  const id = useId()
  const call = state.call.value
  const typescript = typescriptProgram(call)
  const sdks = Object.keys(sdkLanguages)
  const languages = typescript === undefined ? [curl, ...sdks] : [own, curl, ...sdks]
  const language = useSignal(readSetting('language') ?? '')
  const selected = languages.includes(language.value) ? language.value : languages[0]
  const sdkProgram = useSdkProgram(selected ?? '', call)
  const text = selected === own ? typescript : sdkProgram
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
      {selected === curl ? (
        <CurlView state={state} />
      ) : (
        <CodeBlock label={`The request in ${selected}`} text={text ?? ''} />
      )}
    </>
  )
}

/** The program for an official SDK; undefined until its module is loaded, or if there is none for the language. */
function useSdkProgram(language: string, call: Call): string | undefined {
  const programs = useSignal<((call: Call) => readonly Program[]) | undefined>(undefined)
  const isSdk = Object.hasOwn(sdkLanguages, language)
  useEffect(() => {
    if (!isSdk) return
    void import('../programs/index.js').then((module) => {
      programs.value = module.programs
    })
  }, [isSdk, programs])
  return isSdk ? programs.value?.(call).find((one) => one.language === language)?.text : undefined
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
