import { settingInWords } from '../format/setting'
import type { BoardRow } from './board'

type Row = Pick<BoardRow, 'submissionId' | 'setting' | 'extraction' | 'run'> & {
  readonly system: { readonly slug: string } | null
}

/**
 * The setting of each row in words, by submission. Where several rows of one system read alike, what else they differ
 * in is added: the full setting, then the rule that read their answers.
 *
 * @param ruleTitle the title of a rule by its id
 */
export function distinguishingSettings(
  rows: readonly Row[],
  ruleTitle: (rule: string) => string,
): Map<string, string> {
  const inWords = (row: Row, full: boolean) =>
    settingInWords(row.setting && { ...row.setting, prompt: null }, { full })
  const forms: readonly ((row: Row) => string)[] = [
    (row) => inWords(row, false),
    (row) => inWords(row, true),
    (row) => `${inWords(row, false)}; answers read by “${ruleTitle(row.extraction)}”`,
  ]
  // an anonymous row is nobody's twin: saying so would tell that two are of one system
  const owner = (row: Row) => (row.system ? `${row.system.slug} ${row.run}` : row.submissionId)
  const settings = new Map<string, string>()
  for (const row of rows) {
    const twins = rows.filter((other) => other !== row && owner(other) === owner(row))
    const telling = forms.find((form) => twins.every((twin) => form(twin) !== form(row)))
    settings.set(row.submissionId, (telling ?? forms[0])?.(row) ?? '')
  }
  return settings
}
