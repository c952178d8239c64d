/// <reference types="vite/client" />

interface ImportMetaEnv {
  readonly VITE_CREDENTIALS_URL?: string
}
