import { ink } from '../../../charts/ink'
import type { OptionTone } from '../option-tones'

export const toneFill: Record<OptionTone, string> = {
  'favourable-1': '#0a6a72',
  'favourable-2': '#5f9ea3',
  'favourable-3': '#9dc3c6',
  'other-1': '#d0d3d6',
  'other-2': '#a9afb4',
  'other-3': '#7f888f',
  'other-4': '#48545f',
  'other-5': '#15202b',
  neutral: '#ffffff',
}

/** Text on a part of a bar, readable on its shade. */
export const toneText = (tone: OptionTone): string =>
  tone === 'favourable-1' || /^other-[345]$/.test(tone) ? '#ffffff' : ink.text
