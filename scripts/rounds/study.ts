import type { Command } from './command'
import { importReleased } from './study-examples'
import { exportStudy, freezeStudy, shapeNames } from './study-export'
import { importFiles } from './study-files'
import { addJudge } from './study-judge'

const actions: Record<string, (args: string[]) => Promise<number | null>> = {
  import: importFiles,
  'import-examples': importReleased,
  export: exportStudy,
  freeze: freezeStudy,
  judge: addJudge,
}

export const study: Command = {
  name: 'study',
  summary: 'import ratings made elsewhere, and analyse them like any other study',
  usage: `usage: rounds study import FILE … --mapping FILE --slug NAME --title TEXT [OPTIONS]
       rounds study import-examples DIR
       rounds study export NAME --as SHAPE
       rounds study freeze NAME --reason TEXT
       rounds study judge NAME FILE --judge TEXT

import: reads tables of ratings (.csv, .tsv, .xlsx; several files make one study) by a mapping and writes a closed study
with its results frozen. The mapping says which instrument was used, how the table is laid out and which column holds
what; docs/studies.md describes it with examples. It is saved with the study.
  --mapping FILE        JSON
  --slug NAME           name in addresses: lower case, digits and hyphens
  --title TEXT
  --description TEXT
  --source TEXT         where the ratings come from; the file names if left out
  --lookup NAME=FILE    a second table that the mapping refers to, its first column naming the question
  --skip-faults         import what can be read although some cells cannot
  --dry-run             read and report, write nothing

import-examples: imports the released rating sets in DIR ("ratings" and "predictions") and compares every figure of its
"expected.json" that comes from people's ratings; fails when one differs.

export: writes a study to the standard output, raters by pseudonym, without comments, and with texts only where its
organiser lets them be shown. Shapes: ${shapeNames}.

freeze: works the results of a closed study out anew, as a new version.

judge: keeps the values of an automatic metric or a model judge beside the ratings: a table with the columns question, arm,
axis and value.`,
  async run(args) {
    const [action = '', ...rest] = args
    const code = (await actions[action]?.(rest)) ?? null
    if (code === null) console.error(this.usage)
    return code ?? 2
  },
}
