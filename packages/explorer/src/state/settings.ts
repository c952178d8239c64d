const prefix = 'tc3-explorer:'

/** Reads a setting of this browser. */
export function readSetting(name: string): string | undefined {
  try {
    return localStorage.getItem(prefix + name) ?? undefined
  } catch {
    // The browser does not let pages store anything.
    return undefined
  }
}

/** Stores a setting in this browser, if it lets pages store anything. Undefined removes it. */
export function writeSetting(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(prefix + name)
    else localStorage.setItem(prefix + name, value)
  } catch {}
}
