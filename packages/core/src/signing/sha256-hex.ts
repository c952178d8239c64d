import * as runtime from '#runtime'
import type { Sha256Hex } from '../crypto/provider.js'

// A declaration of its own, because the types must not refer to `#runtime`: TypeScript cannot resolve it with `node10`.
export const sha256Hex: Sha256Hex = (data) => runtime.sha256Hex(data)
