import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'

interface CodeFieldProps {
  readonly attributes: Readonly<Record<string, string | boolean | undefined>>
  /** The name of the parameter. */
  readonly name: string
  /** In Base64. */
  readonly value: string
  readonly onChange: (base64: string) => void
}

/** The largest file that can be selected, in bytes. */
const maxFileBytes = 20_000_000

/** A field for binary data: the content of a file, or of a zip archive with a program that the user writes. */
export function CodeField({ attributes, name, value, onChange }: CodeFieldProps) {
  const isArchive = /zip/i.test(name)
  /** The program, if the value is an archive of one file. */
  const program = useSignal<string | undefined>(undefined)
  const mode = useSignal<'program' | 'base64'>(isArchive ? 'program' : 'base64')
  const notice = useSignal('')

  /** The value that the program was packed into. */
  const packed = useRef('')

  useEffect(() => {
    if (!isArchive || (value !== '' && value === packed.current)) return
    if (value === '') program.value = ''
    else {
      void import('./zip.js').then(({ textOfZip }) => {
        program.value = textOfZip(value)
      })
    }
  }, [value, isArchive])

  async function write(text: string) {
    program.value = text
    const { zipText } = await import('./zip.js')
    // The user may have gone on.
    if (program.value !== text) return
    packed.current = text === '' ? '' : zipText(text)
    onChange(packed.current)
  }

  async function select(file: File | undefined) {
    if (!file) return
    if (file.size > maxFileBytes) {
      notice.value = `${file.name} is larger than ${maxFileBytes / 1_000_000} MB.`
      return
    }
    const { toBase64 } = await import('./zip.js')
    onChange(toBase64(new Uint8Array(await file.arrayBuffer())))
    notice.value = `${file.name}, ${file.size.toLocaleString('en')} bytes`
  }

  const isProgram = mode.value === 'program' && program.value !== undefined
  return (
    <div class="binary">
      {isProgram ? (
        <>
          <textarea
            {...attributes}
            class="editor"
            rows={8}
            spellcheck={false}
            placeholder={'exports.main_handler = async (event, context) => {\n  return event\n}'}
            value={program.value}
            onInput={({ currentTarget }) => void write(currentTarget.value)}
          />
          <p class="note">
            The text of <code>index.js</code>, which the page packs into a zip archive.
          </p>
        </>
      ) : (
        <textarea
          {...attributes}
          rows={2}
          spellcheck={false}
          placeholder="Base64"
          value={value}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
      <div class="row">
        {isArchive && (
          <button
            type="button"
            class="quiet"
            disabled={program.value === undefined}
            onClick={() => {
              mode.value = isProgram ? 'base64' : 'program'
            }}
          >
            {isProgram ? 'Show as Base64' : 'Write a program'}
          </button>
        )}
        <label class="file">
          Select a file
          <input type="file" onChange={({ currentTarget }) => void select(currentTarget.files?.[0])} />
        </label>
        <span class="note" role="status">
          {notice}
        </span>
      </div>
    </div>
  )
}
