import { InvalidArgumentError } from 'commander'

/** Where the emulator listens by default. */
export const defaultEndpoint = 'http://127.0.0.1:9580'

/** Parses the option `--endpoint`. */
export function parseEndpoint(text: string): string {
  if (/^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, '')) {
    return text
  }
  throw new InvalidArgumentError(`Expected the address of an emulator, such as ${defaultEndpoint}.`)
}
