const names = /^(Brier|Cohen|Hamming|Kendall|Krippendorff|Matthews|Pearson|Spearman)\b/

/** A metric's title within a sentence: `accuracy`, `macro F1`; abbreviations and people's names stay as they are. */
export function metricInSentence(title: string): string {
  const [first = ''] = title.split(/[\s-]/, 1)
  const isAbbreviation = first.length < 2 || /[A-Z0-9]/.test(first.slice(1))
  return isAbbreviation || names.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1)
}
