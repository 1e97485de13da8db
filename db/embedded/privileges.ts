import { spawnSync } from 'node:child_process'
import { chownSync, readdirSync, statSync } from 'node:fs'

const NOBODY = 65534
const NAMESPACE = ['-U', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`]

export interface Launch {
  command: string
  arguments: string[]
  identity: { uid?: number; gid?: number }
}

/**
 * PostgreSQL refuses to run as root. As root, enter a user namespace in which we are "nobody" while the files stay
 * ours; where namespaces are forbidden, give the directory to "nobody" and switch to that user. The owner of an
 * existing directory decides which of the two it is, for they cannot be mixed.
 */
export function unprivileged(directory: string, probe: string): (command: string, args: string[]) => Launch {
  const asIs = (command: string, args: string[]): Launch => ({ command, arguments: args, identity: {} })
  if (process.getuid?.() !== 0) return asIs
  const ownedByRoot = statSync(directory).uid === 0
  if (ownedByRoot && spawnSync('unshare', [...NAMESPACE, probe, '--version']).status === 0) {
    return (command, args) => ({
      command: 'unshare',
      arguments: [...NAMESPACE, command, ...args],
      identity: {},
    })
  }
  if (ownedByRoot && readdirSync(directory).length === 0) chownSync(directory, NOBODY, NOBODY)
  return (command, args) => ({ command, arguments: args, identity: { uid: NOBODY, gid: NOBODY } })
}
