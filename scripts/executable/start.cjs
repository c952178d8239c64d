'use strict'
// Runs the command. It is an ES module, which only a program in a file can import.
const { join } = require('node:path')
const { pathToFileURL } = require('node:url')

import(pathToFileURL(join(__dirname, 'node_modules/@tc3/mock-scf/bin/tc3-mock-scf.js')).href)
