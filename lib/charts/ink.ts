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
