import type { OptionTone } from '../option-tones'
import { element } from './svg'

/** Colours of the light theme: figures are for paper. */
export const ink = {
  text: '#15202b',
  soft: '#48545f',
  faint: '#616c77',
  line: '#dfe3e6',
  hair: '#eceff0',
  edge: '#87929c',
  accent: '#0a6a72',
  tie: '#59656f',
  better: '#11693f',
  worse: '#a03a24',
} as const

const circle = 'M0-4.4A4.4 4.4 0 1 1 0 4.4 4.4 4.4 0 1 1 0-4.4Z'
const square = 'M-4-4H4V4H-4Z'
const triangle = 'M0-5 4.8 3.8H-4.8Z'
const diamond = 'M0-5.4 5.4 0 0 5.4-5.4 0Z'

/** The same marks as on the page: arms are told apart by shape and filling. */
const marks = [
  { shape: circle, fill: ink.accent, stroke: ink.accent },
  { shape: circle, fill: '#ffffff', stroke: ink.faint },
  { shape: square, fill: ink.tie, stroke: ink.tie },
  { shape: diamond, fill: '#ffffff', stroke: ink.accent },
  { shape: triangle, fill: ink.text, stroke: ink.text },
  { shape: square, fill: '#ffffff', stroke: ink.faint },
  { shape: diamond, fill: ink.tie, stroke: ink.tie },
  { shape: triangle, fill: '#ffffff', stroke: ink.accent },
] as const

const markOf = (place: number) => marks[place % marks.length] as (typeof marks)[number]

export const armStroke = (place: number): string => markOf(place).stroke

/** @param place 0-based number of the arm in its study */
export const armMark = (place: number, x: number, y: number): string =>
  element('path', {
    d: markOf(place).shape,
    transform: `translate(${Number(x.toFixed(2))} ${Number(y.toFixed(2))})`,
    ...{ fill: markOf(place).fill, stroke: markOf(place).stroke, 'stroke-width': 1.5 },
  })

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
