import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

export interface Browser {
  /** Undefined: Playwright's own download, if there is one. */
  executablePath?: string
  env?: Record<string, string>
}

/** No background traffic, no sandbox (containers run as root), the same on every machine. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * A Chromium to test with: the one of `CHROME_PATH`, an installed one, the one that the npm package
 * `@sparticuz/chromium` carries, else Playwright's own.
 *
 * @param environment where `CHROME_PATH` and `PATH` are looked up
 */
export async function findBrowser(environment: Record<string, string | undefined>): Promise<Browser> {
  const given = environment.CHROME_PATH
  if (given) return { executablePath: given }
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const found = (environment.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name))
    const installed = found.find((candidate) => existsSync(candidate))
    if (installed) return { executablePath: installed }
  }
  return (await packagedBrowser()) ?? {}
}

/** Unpacks browser and libraries of the npm package into a folder of their own, once per version. */
async function packagedBrowser(): Promise<Browser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const bin = path.resolve(
    path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
    '../../bin',
  )
  const source = path.join(bin, 'chromium.br')
  if (!existsSync(source)) return null
  const version = createHash('sha256')
    .update(source)
    .update(String(readFileSync(source).length))
    .digest('hex')
    .slice(0, 12)
  const target = path.join(tmpdir(), `rounds-chromium-${process.getuid?.() ?? 0}-${version}`)
  if (!existsSync(path.join(target, 'complete'))) {
    const partial = `${target}.${process.pid}`
    mkdirSync(partial, { recursive: true, mode: 0o700 })
    writeFileSync(path.join(partial, 'chromium'), brotliDecompressSync(readFileSync(source)), { mode: 0o700 })
    for (const archive of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br'])
      unpack(path.join(bin, archive), partial)
    writeFileSync(path.join(partial, 'complete'), '')
    rmSync(target, { recursive: true, force: true })
    renameSync(partial, target)
  }
  const env = { LD_LIBRARY_PATH: path.join(target, 'lib'), FONTCONFIG_PATH: path.join(target, 'fonts') }
  return { executablePath: path.join(target, 'chromium'), env }
}

function unpack(archive: string, folder: string): void {
  if (!existsSync(archive)) return
  const result = spawnSync('tar', ['-x', '-C', folder], {
    input: brotliDecompressSync(readFileSync(archive)),
  })
  if (result.status !== 0) throw new Error(`could not unpack ${archive}: ${result.stderr.toString()}`)
}
