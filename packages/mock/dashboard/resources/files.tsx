import { useSignal } from '@preact/signals'
import type { DashboardFile, FilesPanel } from '../../src/control/dashboard/dashboard.js'
import { send } from '../api.js'
import { formatSize } from '../format.js'
import { attempt } from '../notices.js'
import { Code } from '../parts/code.js'
import { Empty } from '../parts/empty.js'

/** The files of a resource, and the text of the selected one. */
export function Files({ id, panel: { files, empty } }: { id: string; panel: FilesPanel }) {
  const shown = useSignal<{ readonly path: string; readonly file: DashboardFile } | undefined>(undefined)
  if (files.length === 0) return <Empty title={empty} />

  function show(path: string) {
    void attempt(async () => {
      const address = `dashboard/resources/${encodeURIComponent(id)}/files/${encodeURIComponent(path)}`
      shown.value = { path, file: await send<DashboardFile>('GET', address) }
    })
  }

  return (
    <div class="files">
      <ul aria-label="Files">
        {files.map(({ path, size }) => (
          <li key={path}>
            <button
              type="button"
              class="file"
              aria-current={path === shown.value?.path ? 'true' : undefined}
              onClick={() => show(path)}
            >
              <span class="name">{path}</span>
              <span class="size">{formatSize(size)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="text">
        {shown.value === undefined ? (
          <Empty title="Select a file to see its text." />
        ) : shown.value.file.text === undefined ? (
          <Empty title={`${shown.value.path} is binary or too large to show.`} />
        ) : (
          <Code title={shown.value.path} content={{ text: shown.value.file.text, cut: 0 }} />
        )}
      </div>
    </div>
  )
}
