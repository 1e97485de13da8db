import type { BenchmarkFacts } from '../descriptor'
import type { Instance } from '../instance'
import { namedDice, shuffled } from './dice'
import type { WrittenQuestion, WrittenStatement } from './question'
import { anatomy } from './questions/anatomy'
import { clinicalMedicine } from './questions/clinical-medicine'
import { microbiology } from './questions/microbiology'
import { pharmacology } from './questions/pharmacology'
import { physiology } from './questions/physiology'
import { publicHealth } from './questions/public-health'
import { bodyStatements, illnessStatements } from './statements'

/** A benchmark that is part of the program: nothing to download. */
export interface DemonstrationBenchmark {
  facts: BenchmarkFacts
  instances: readonly Instance<string>[]
}

const notice =
  'This benchmark was written for this software to show how it works. Its systems are invented and their answers are drawn from a random generator: no figure here says anything about a real model.'

const shared = {
  suite: 'demonstration',
  languages: ['en'],
  split: 'all',
  citation: { text: 'Written for Rounds; no publication.' },
  licence: { name: 'Apache-2.0 (part of Rounds)', showInstances: true, showGold: true },
  access: 'public' as const,
  missing: 'wrong' as const,
  contexts: ['question only'],
  quota: { limit: 20, periodHours: 24 },
  demonstration: true,
  slices: [{ id: 'subject', title: 'Subject' }],
}

const subjects = {
  anatomy,
  physiology,
  pharmacology,
  microbiology,
  'clinical-medicine': clinicalMedicine,
  'public-health': publicHealth,
}

export const demonstrationQuestions: DemonstrationBenchmark = {
  facts: {
    ...shared,
    slug: 'demonstration-questions',
    title: 'Demonstration: questions',
    summary:
      'Sixty made-up questions of basic medical knowledge with four options, to show how Rounds works.',
    description: `Sixty four-option questions of basic medical knowledge in six subjects.\n\n${notice}`,
    task: 'multiple-choice',
    params: { choices: 4 },
    metrics: ['accuracy', 'answered-precision', 'answered-share'],
    extraction: ['automatic', 'exact-label', 'option-text', 'option-index', 'option-number', 'answer-phrase'],
  },
  instances: Object.entries(subjects).flatMap(([subject, questions]) =>
    questions.map((question, i) => questionInstance(subject, i + 1, question)),
  ),
}

export const demonstrationStatements: DemonstrationBenchmark = {
  facts: {
    ...shared,
    slug: 'demonstration-statements',
    title: 'Demonstration: statements',
    summary:
      'Forty made-up statements about body and illness that are true or false, to show how Rounds works.',
    description: `Forty sentences that are true or false.\n\n${notice}`,
    task: 'classification',
    params: { labels: ['true', 'false'] },
    metrics: ['accuracy', 'macro-f1'],
    extraction: ['automatic', 'exact-label', 'first-label-word'],
  },
  instances: Object.entries({ body: bodyStatements, illness: illnessStatements }).flatMap(
    ([subject, statements]) => statements.map((statement, i) => statementInstance(subject, i + 1, statement)),
  ),
}

export const demonstrationBenchmarks = [demonstrationQuestions, demonstrationStatements] as const

function idOf(subject: string, number: number): string {
  return `${subject}-${String(number).padStart(2, '0')}`
}

function questionInstance(
  subject: string,
  number: number,
  [text, right, ...wrong]: WrittenQuestion,
): Instance<string> {
  const id = idOf(subject, number)
  const options = shuffled([right, ...wrong], namedDice(`options ${id}`)).map((option, i) => ({
    label: 'ABCD'[i]!,
    text: option,
  }))
  return {
    id,
    question: { text, options },
    gold: options.find((option) => option.text === right)!.label,
    slices: { subject: subject.replaceAll('-', ' ') },
  }
}

function statementInstance(
  subject: string,
  number: number,
  [text, isTrue]: WrittenStatement,
): Instance<string> {
  return {
    id: idOf(subject, number),
    question: { text, options: ['true', 'false'].map((label) => ({ label, text: label })) },
    gold: isTrue ? 'true' : 'false',
    slices: { subject },
  }
}
