// For browsers: the page that loads it asks for the report.
import { run } from '../suite.js'

Object.assign(globalThis, { run })
