import type { PinnedFile } from '../sources/open-source'

/** A file of a public repository at a commit. */
export const githubFile = (
  name: string,
  { repository, commit, path }: { repository: string; commit: string; path: string },
  sha256: string,
): PinnedFile => ({
  name,
  url: `https://raw.githubusercontent.com/${repository}/${commit}/${path.split('/').map(encodeURIComponent).join('/')}`,
  sha256,
})
