// For browsers. The test calls `run` in the page.
import { run } from '../suite.js'

Object.assign(globalThis, { run })
