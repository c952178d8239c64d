import { signal } from '@preact/signals'
import type { DashboardSection } from '../src/control/dashboard/dashboard.js'
import type { PageInfo } from '../src/control/dashboard/page-data.js'
import { send } from './api.js'

/** The product; undefined until it is loaded. */
export const info = signal<PageInfo | undefined>(undefined)

export async function loadInfo(): Promise<void> {
  info.value = await send<PageInfo>('GET', 'dashboard/info')
  document.title = `Emulator of ${info.value.service} ${info.value.version}`
}

/** A table of resources with the number of all rows. */
export type Section = DashboardSection & { readonly total: number }

/** The tables of resources; undefined until they are loaded. */
export const sections = signal<readonly Section[] | undefined>(undefined)
let lastSections = ''

export async function loadSections(): Promise<void> {
  const loaded = await send<readonly Section[]>('GET', 'dashboard/resources')
  const text = JSON.stringify(loaded)
  if (text === lastSections) return
  lastSections = text
  sections.value = loaded
}
