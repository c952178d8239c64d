import { signal } from '@preact/signals'
import { readSetting, writeSetting } from './storage.js'

const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The colours: those that the browser prefers, or the user's choice. */
export const theme = signal<Theme>(themes.find((one) => one === readSetting('theme')) ?? 'auto')

/** Shows the page in the current theme. */
export function applyTheme(): void {
  if (theme.value === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme.value
}

/** Selects the next theme: automatic, light, dark. */
export function switchTheme(): void {
  theme.value = themes[(themes.indexOf(theme.value) + 1) % themes.length] ?? 'auto'
  writeSetting('theme', theme.value)
  applyTheme()
}
