import { z } from 'zod'

const isWeb = /^https?$/

/** An address that may become a link: of the web, never a script or data of its own. */
export const WebUrl = z.url({
  protocol: isWeb,
  error: 'Give an address that begins with https:// or http://.',
})

/** The address where it may become a link, however old the data are that it comes from; else null. */
export const webUrl = (url: string | null | undefined): string | null =>
  url !== null && url !== undefined && WebUrl.safeParse(url).success ? url : null
