// Builds the emulator of SCF as a single executable file, for machines without Node: this Node, with the packages in it.
//
//   node scripts/executable/build.js [file]
//
// The file is `tc3-mock-scf` unless another one is named. The packages must have been built.

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { inject } from 'postject'
import { npm } from '../packages.js'

const file = resolve(process.argv[2] ?? 'tc3-mock-scf')
const here = fileURLToPath(new URL('.', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'tc3-executable-'))

try {
  const folder = join(work, 'package')
  install(folder)
  const files = Object.fromEntries(
    filesOf(folder).map((path) => [relative(folder, path), readFileSync(path).toString('base64')]),
  )
  const json = JSON.stringify(files)
  writeFileSync(join(work, 'files'), gzipSync(json))
  writeFileSync(join(work, 'digest'), createHash('sha256').update(json).digest('hex').slice(0, 16))
  const blob = join(work, 'blob')
  const configuration = {
    main: join(here, 'entry.cjs'),
    output: blob,
    disableExperimentalSEAWarning: true,
    assets: { files: join(work, 'files'), digest: join(work, 'digest') },
  }
  writeFileSync(join(work, 'sea.json'), JSON.stringify(configuration))
  execFileSync(process.execPath, ['--experimental-sea-config', join(work, 'sea.json')], { stdio: 'pipe' })
  rmSync(file, { force: true })
  copyFileSync(process.execPath, file)
  chmodSync(file, 0o755)
  await inject(file, 'NODE_SEA_BLOB', readFileSync(blob), {
    sentinelFuse: 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2',
  })
  process.stdout.write(`Built ${file}: ${Math.round(statSync(file).size / 1e6)} MB\n`)
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** Installs the emulator and what it depends on in a folder: our packages as they are here, others from the registry. */
function install(folder) {
  const tarballs = join(work, 'tarballs')
  for (const path of [folder, tarballs]) mkdirSync(path)
  const own = ['core', 'mock', 'mock-sts', 'mock-scf']
  npm('pack', '--pack-destination', tarballs, ...own.map((name) => `./packages/${name}`))
  const { peerDependencies } = JSON.parse(readFileSync('packages/mock-scf/package.json', 'utf8'))
  const others = Object.entries(peerDependencies).map(([name, range]) => `${name}@${range}`)
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const paths = readdirSync(tarballs).map((name) => join(tarballs, name))
  const flags = ['--prefix', folder, '--omit=dev', '--no-audit', '--no-fund', '--no-package-lock']
  npm('install', ...flags, ...paths, ...others)
  copyFileSync(join(here, 'start.cjs'), join(folder, 'start.cjs'))
}

/** Lists the files that run, below a folder. */
function filesOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return isNeeded(path) ? filesOf(path) : []
    return /\.(?:map|md|d\.ts|d\.cts)$/.test(entry.name) || !entry.isFile() ? [] : [path]
  })
}

function isNeeded(path) {
  const [, platform] = /prebuilds\/([^/]+)$/.exec(path) ?? []
  const isSource = /@tc3\/[^/]+\/src$|\/\.bin$|classic-level\/deps$/.test(path)
  return !isSource && (platform === undefined || platform.startsWith(`${process.platform}-`))
}
