import { fixed } from './number'

const units = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const

/** `512 bytes`, `1.3 kB`, `200 MB`: decimal units, as files are named everywhere else. */
export function formatBytes(bytes: number): string {
  let value = bytes
  let step = 0
  while (value >= 999.5 && step < units.length - 1) {
    value /= 1000
    step++
  }
  const digits = step === 0 || value >= 99.5 ? 0 : 1
  return `${fixed(value, digits)} ${bytes === 1 ? 'byte' : units[step]}`
}
