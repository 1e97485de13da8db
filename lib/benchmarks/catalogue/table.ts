import { aciBench } from './aci-bench'
import { bc2gm, bc2gmTags } from './bc2gm'
import { bc5cdr } from './bc5cdr'
import { bioprobench } from './bioprobench'
import { biored } from './biored'
import { biosses } from './biosses'
import { chemprot } from './chemprot'
import { clinbenchHpb } from './clinbench-hpb'
import { clinicalNotes } from './clinical-notes'
import { ddi2013 } from './ddi-2013'
import { ebmPico } from './ebm-pico'
import type { CatalogueEntry } from './entry'
import { gad } from './gad'
import { healthBenchSample } from './healthbench-sample'
import { hoc } from './hoc'
import { jnlpba } from './jnlpba'
import { longAnswers } from './long-answers'
import { medec } from './medec'
import { medmcqa } from './medmcqa'
import { medqaUsmle } from './medqa-usmle'
import { meqsum } from './meqsum'
import { mhqa } from './mhqa'
import { mmluSubjects } from './mmlu'
import { mtsDialog } from './mts-dialog'
import { ncbiDisease } from './ncbi-disease'
import { ncer } from './ncer'
import { neurotrialner } from './neurotrialner'
import { nli4ct } from './nli4ct'
import { plaba } from './plaba'
import { pubMedSpans } from './pubmed-spans'
import { pubmedqa } from './pubmedqa'
import { questionPairs } from './question-pairs'
import { sogocheck } from './sogocheck'
import { anatem, linnaeus, s800 } from './species'
import { tmvar3 } from './tmvar3'
import { vqaRad } from './vqa-rad'
import { yakugakuqa } from './yakugakuqa'

/** Every benchmark that can be loaded by name, in the order of boards and menus: a file and a line. */
export const catalogue: readonly CatalogueEntry[] = [
  medqaUsmle,
  medmcqa,
  pubmedqa,
  ...mmluSubjects,
  mhqa,
  ...clinbenchHpb,
  yakugakuqa,
  questionPairs,
  ...nli4ct,
  ...bc5cdr,
  ncbiDisease,
  bc2gm,
  bc2gmTags,
  jnlpba,
  linnaeus,
  s800,
  anatem,
  ebmPico,
  ...biored,
  ...tmvar3,
  ...clinicalNotes,
  neurotrialner,
  ...ncer,
  ...ddi2013,
  ...chemprot,
  gad,
  hoc,
  biosses,
  vqaRad,
  ...medec,
  ...aciBench,
  ...mtsDialog,
  meqsum,
  ...plaba,
  ...bioprobench,
  ...sogocheck,
  healthBenchSample,
  ...longAnswers,
  ...pubMedSpans,
]

/** The entry of that slug; null when the catalogue has none. */
export const catalogueEntry = (slug: string): CatalogueEntry | null =>
  catalogue.find((entry) => entry.facts.slug === slug) ?? null
