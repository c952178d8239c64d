/** The languages of the official SDKs, with their names in Markdown, in the order of the documentation. */
export const sdkLanguages = {
  'Python SDK': 'python',
  'Java SDK': 'java',
  'PHP SDK': 'php',
  'Go SDK': 'go',
  'Node.js SDK': 'js',
  '.NET SDK': 'csharp',
  'C++ SDK': 'cpp',
} as const

export type SdkLanguage = keyof typeof sdkLanguages
