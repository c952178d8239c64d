import type { ShikiTransformer } from 'shiki'
import { createCssVariablesTheme } from 'shiki'

/** Colours are variables, which the style sheet sets for light and dark. */
export const codeTheme = createCssVariablesTheme({ name: 'tc3', variablePrefix: '--code-', fontStyle: false })

/** Replaces the style attributes of code, which the Content-Security-Policy forbids, by classes. */
export const classesForStyles: ShikiTransformer = {
  name: 'classes-for-styles',
  pre: ({ properties }) => void delete properties.style,
  span({ properties }) {
    const [, name] = /--code-(?:token-)?([\w-]+)/.exec(String(properties.style ?? '')) ?? []
    delete properties.style
    if (name !== undefined && name !== 'foreground') properties.class = `code-${name}`
  },
}
