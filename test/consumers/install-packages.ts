import { fileURLToPath } from 'node:url'
import { installPacked } from '../published.js'

/** Installs the packages as published beside the tools, where all projects find them. */
export default function installPackages(): Promise<void> {
  const locations = ['core', 'client-scf', 'mock', 'mock-scf'].map((name) => `packages/${name}`)
  return installPacked(locations, fileURLToPath(new URL('node_modules', import.meta.url)))
}
