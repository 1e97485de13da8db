import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { sharedPath } from '@/lib/testing/shared'

interface Reference {
  /** Name of the timing it stands beside. */
  readonly timing: string
  readonly module: string
  /** File of `speed/`, as `data` in the program. */
  readonly input: string
  /** Python that defines `work()`. */
  readonly program: string
}

/** References that operating systems package, so that both sides can be timed on one machine. */
const references: readonly Reference[] = [
  {
    timing: 'classification report',
    module: 'sklearn',
    input: 'scores-10k',
    program:
      'from sklearn.metrics import classification_report\ndef work(): classification_report(data["y_true"], data["y_pred"], output_dict=True)',
  },
  {
    timing: 'AUROC',
    module: 'sklearn',
    input: 'scores-10k',
    program:
      'from sklearn.metrics import roc_auc_score\npositive = [y >= 2 for y in data["y_true"]]\ndef work(): roc_auc_score(positive, data["score"])',
  },
  {
    timing: "Kendall's tau-b with p",
    module: 'scipy',
    input: 'scores-10k',
    program: 'from scipy.stats import kendalltau\ndef work(): kendalltau(data["y_true"], data["score"])',
  },
  {
    timing: 'METEOR, exact and stem',
    module: 'nltk',
    input: 'sari-2k',
    program: [
      'from nltk.translate.meteor_score import single_meteor_score',
      'class NoWordNet:',
      '    def synsets(self, word): return []',
      'pairs = [(i[1].split(" "), i[2][0].split(" ")) for i in data["items"]]',
      'def work():',
      '    for c, r in pairs: single_meteor_score(r, c, wordnet=NoWordNet())',
    ].join('\n'),
  },
]

/** The operating system's own may have what the first one in the path has not. */
const interpreters = ['python3', '/usr/bin/python3']

const timer = `
import sys, json, time
data = json.load(sys.stdin)
PROGRAM
work()
times = []
for _ in range(5):
    start = time.perf_counter(); work(); times.append(time.perf_counter() - start)
print(sorted(times)[2])
`

/** Median seconds of the references that Python here has, by timing; empty where it has none. */
export function liveReferences(): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { timing, module, input, program } of references) {
    const python = interpreters.find((name) => spawnSync(name, ['-c', `import ${module}`]).status === 0)
    if (python === undefined) continue
    const { status, stdout } = spawnSync(python, ['-c', timer.replace('PROGRAM', program)], {
      input: gunzipSync(readFileSync(sharedPath('speed', `${input}.json.gz`))),
      encoding: 'utf8',
    })
    const seconds = Number(stdout.trim())
    if (status === 0 && seconds > 0) found.set(timing, seconds)
    else console.warn(`the reference for "${timing}" does not run here`)
  }
  return found
}
