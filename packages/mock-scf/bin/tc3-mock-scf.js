#!/usr/bin/env node
import module from 'node:module'

// Caches compiled code, so that later starts are faster. Available since Node.js 22.1.
module.enableCompileCache?.()
await import('#cli')
