const prefix = 'tc3-dashboard:'

/** Reads a setting of this browser. */
export function readSetting(name: string): string | undefined {
  try {
    return localStorage.getItem(prefix + name) ?? undefined
  } catch {
    // The browser does not let pages store anything.
    return undefined
  }
}

/**
 * Stores a setting in this browser.
 *
 * @returns Whether the browser has stored it.
 */
export function writeSetting(name: string, value: string): boolean {
  try {
    localStorage.setItem(prefix + name, value)
    return true
  } catch {
    return false
  }
}
