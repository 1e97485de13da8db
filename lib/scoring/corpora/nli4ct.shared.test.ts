import { classification } from '../tasks/classification'
import { evidenceSelection } from '../tasks/evidence-selection'
import { perturbedInference } from '../tasks/perturbed-inference'
import { tally } from './group-by'
import { evidenceGold, type Nli4ctStatement, perturbedGold, readNli4ct } from './nli4ct'
import { comparePaired } from './testing/compare'
import { evaluate } from './testing/evaluate'
import { dataJson, type Expectation, reachAll } from './testing/reach'

type Statements = ReadonlyMap<string, Nli4ctStatement>
const golds = new Map<string, Statements>()

function statementsOf(file: string): Statements {
  const known = golds.get(file) ?? readNli4ct(dataJson(file))
  golds.set(file, known)
  return known
}

reachAll('NLI4CT 2023', ['nli4ct-2023/'], (entry) => {
  const statements = statementsOf(entry.gold[0]!)
  if (entry.kind === 'count') {
    const list = [...statements.values()]
    return {
      value: {
        statements: list.length,
        ...tally(list.map(({ Label }) => Label)),
        ...tally(list.map(({ Type }) => Type)),
      },
    }
  }
  return entry.id.endsWith('/evidence-f1') ? evidence(entry, statements) : entailment(entry, statements)
})

function entailment(entry: Expectation, statements: Statements) {
  const answers = dataJson<Record<string, { Prediction: string }>>(entry.predictions[0]!)
  const params = {
    labels: ['Entailment', 'Contradiction'],
    positive: 'Entailment',
    otherwise: 'Contradiction',
  }
  const instances = [...statements].map(([id, { Label }]) => ({
    id,
    gold: Label as string,
    prediction: answers[id]?.Prediction ?? null,
  }))
  // the official script looks at submitted ids only
  const scores = evaluate(classification, params, instances, 'dropped')
  return { value: scores.value(entry.id.split('/').at(-1)!), counts: scores.counts() }
}

function evidence(entry: Expectation, statements: Statements) {
  type Probabilities = Record<string, number>
  const found = dataJson<
    Record<string, { Primary_evidence_index: Probabilities; Secondary_evidence_index?: Probabilities }>
  >(entry.predictions[0]!)
  const chosen = (probabilities: Probabilities | undefined) =>
    Object.entries(probabilities ?? {}).flatMap(([line, p]) => (p > 0.5 ? [Number(line)] : []))
  const instances = [...statements].map(([id, statement]) => ({
    id,
    gold: evidenceGold(statement),
    prediction: {
      primary: chosen(found[id]?.Primary_evidence_index),
      secondary: chosen(found[id]?.Secondary_evidence_index),
    },
  }))
  const scores = evaluate(evidenceSelection, {}, instances)
  return {
    value: scores.value('f1'),
    counts: scores.counts(),
    extra: { precision: scores.value('precision')!, recall: scores.value('recall')! },
  }
}

type Answer = string | { Prediction: string }

/** Labels of a run by id; an object in place of a label is unwrapped, or written as it stands. */
function labelsOf(file: string, unwrap: boolean): Map<string, string> {
  const answers = dataJson<Record<string, { label?: Answer; Prediction?: Answer }>>(file)
  const text = (answer: Answer | undefined) =>
    typeof answer === 'object' ? (unwrap ? answer.Prediction : JSON.stringify(answer)) : (answer ?? '')
  return new Map(
    Object.entries(answers).map(([id, { label, Prediction }]) => [id, text(label ?? Prediction)]),
  )
}

function perturbed(statements: Statements, answers: ReadonlyMap<string, string>, consistency: string) {
  const instances = [...statements].map(([id, statement]) => ({
    id,
    gold: perturbedGold(statement),
    prediction: answers.get(id) ?? null,
  }))
  return evaluate(perturbedInference, { consistency, unreadable: 'literal' }, instances)
}

const measures: Readonly<Record<string, readonly [metric: string, consistency: string, count: string]>> = {
  'control-f1': ['f1', 'official', ''],
  faithfulness: ['faithfulness', 'official', 'altering:count'],
  'consistency-official': ['consistency', 'official', 'preserving:count'],
  'consistency-own-base': ['consistency', 'recalculated', 'preserving:count'],
}

reachAll('NLI4CT-P 2024', ['nli4ct-p-2024/'], (entry) => {
  const statements = statementsOf(entry.gold[0]!)
  if (entry.kind === 'count') {
    const list = [...statements.values()]
    const kinds = list.map((statement) => perturbedGold(statement).kind)
    return { value: { statements: list.length, ...tally(kinds), ...tally(list.map(({ Label }) => Label)) } }
  }
  if (entry.kind === 'comparison') return controlComparison(entry, statements)
  const measure = entry.id.split('/').at(-1)!
  const known = measures[measure.replace(/-unwrapped$/, '')]
  if (!known) return null
  const [metric, consistency, count] = known
  const answers = labelsOf(entry.predictions[0]!, measure.endsWith('-unwrapped'))
  const scores = perturbed(statements, answers, consistency)
  return { value: scores.value(metric), ...(count === '' ? {} : { n: scores.sum(count) }) }
})

/** Accuracy of two systems on the control statements. */
function controlComparison(entry: Expectation, statements: Statements) {
  const control = [...statements].filter(([, { Causal_type }]) => !Causal_type)
  const [a, b] = entry.predictions.map((file) => {
    const answers = labelsOf(file, false)
    const instances = control.map(([id, { Label }]) => ({
      id,
      gold: Label as string,
      prediction: answers.get(id) ?? null,
    }))
    return evaluate(classification, { labels: ['Entailment', 'Contradiction'] }, instances).column('correct')
  }) as [Float64Array, Float64Array]
  return comparePaired(a, b)
}
