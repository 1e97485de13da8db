import { Setting } from '../../submissions/setting'
import { SystemInput } from '../../systems/system'

/** How an invented system writes its answers: each way needs another reading. */
export type Manner = 'letter' | 'parentheses' | 'sentence' | 'option text' | 'reasoning'

export interface DemonstrationSystem {
  system: SystemInput
  setting: Setting | null
  /** On the scale of item difficulty: at equal values half of the answers are right, guesses aside. */
  ability: number
  /** Systems of one family make the same mistakes: they share this part of their luck. */
  family: string
  manner: Manner
  /** Shares of questions that it leaves out, and that it answers unreadably. */
  missing: number
  unreadable: number
}

const invented =
  'Invented for the demonstration: there is no such system, and its answers come from a random generator.'

const zeroShot = Setting.parse({
  shots: 0,
  context: 'question only',
  chainOfThought: false,
  decoding: 'greedy',
  fineTuned: false,
})

/** Six made-up systems; two of them adapted from two of the others. Bases come before what was made of them. */
export const demonstrationSystems: readonly DemonstrationSystem[] = [
  {
    system: SystemInput.parse({
      slug: 'demonstration-larkspur-8b',
      name: 'Larkspur 8B (invented)',
      kind: 'base',
      family: 'Larkspur (invented)',
      parameters: 8e9,
      openWeights: true,
      description: invented,
    }),
    setting: zeroShot,
    ability: 0.9,
    family: 'larkspur',
    manner: 'letter',
    missing: 0,
    unreadable: 0.02,
  },
  {
    system: SystemInput.parse({
      slug: 'demonstration-larkspur-med-8b',
      name: 'Larkspur-Med 8B (invented)',
      kind: 'medical',
      family: 'Larkspur (invented)',
      parameters: 8e9,
      baseSystem: 'demonstration-larkspur-8b',
      openWeights: true,
      description: invented,
    }),
    setting: zeroShot,
    ability: 2.1,
    family: 'larkspur',
    manner: 'parentheses',
    missing: 0,
    unreadable: 0,
  },
  {
    system: SystemInput.parse({
      slug: 'demonstration-tamarack-70b',
      name: 'Tamarack 70B (invented)',
      kind: 'instruction-tuned',
      family: 'Tamarack (invented)',
      parameters: 70e9,
      openWeights: false,
      description: invented,
    }),
    setting: zeroShot,
    ability: 2.4,
    family: 'tamarack',
    manner: 'sentence',
    missing: 0,
    unreadable: 0.01,
  },
  {
    system: SystemInput.parse({
      slug: 'demonstration-tamarack-clinic-70b',
      name: 'Tamarack-Clinic 70B (invented)',
      kind: 'medical',
      family: 'Tamarack (invented)',
      parameters: 70e9,
      baseSystem: 'demonstration-tamarack-70b',
      openWeights: false,
      description: `${invented} It was shown three examples, its base none: the two runs are not quite comparable, and their comparison says so.`,
    }),
    setting: { ...zeroShot, shots: 3, fineTuned: true },
    ability: 2.6,
    family: 'tamarack',
    manner: 'reasoning',
    missing: 0,
    unreadable: 0.02,
  },
  {
    system: SystemInput.parse({
      slug: 'demonstration-quillfish-2b',
      name: 'Quillfish 2B (invented)',
      kind: 'base',
      family: 'Quillfish (invented)',
      parameters: 2e9,
      openWeights: true,
      description: `${invented} It left out some questions: coverage stands beside its score.`,
    }),
    setting: null,
    ability: -0.4,
    family: 'quillfish',
    manner: 'letter',
    missing: 0.08,
    unreadable: 0.05,
  },
  {
    system: SystemInput.parse({
      slug: 'demonstration-mossgate-students',
      name: 'Mossgate students (invented)',
      kind: 'clinician',
      description: `${invented} It stands for a group of people who took the same test.`,
    }),
    setting: Setting.parse({ context: 'question only' }),
    ability: 1.6,
    family: 'people',
    manner: 'option text',
    missing: 0.01,
    unreadable: 0,
  },
]
