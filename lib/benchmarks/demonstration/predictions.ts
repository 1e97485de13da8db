import { normalDice } from '../../statistics/distributions/normal-dice'
import type { Instance } from '../instance'
import type { DemonstrationBenchmark } from './benchmarks'
import { namedDice } from './dice'
import type { DemonstrationSystem, Manner } from './systems'

/**
 * The predictions of an invented system, the same at every run.
 *
 * Whether an answer is right follows a Rasch model with guessing: the question's difficulty, the system's ability and
 * a bit of luck that systems of one family share. A wrong answer is drawn from the other options.
 */
export function demonstrationPredictions(
  benchmark: DemonstrationBenchmark,
  system: DemonstrationSystem,
): { id: string; prediction: string }[] {
  return benchmark.instances.flatMap((instance) => {
    const random = namedDice(`${system.system.slug} ${instance.id}`)
    if (random() < system.missing) return []
    const isUnreadable = random() < system.unreadable
    const prediction = isUnreadable ? 'I would need more information.' : answer(system, instance, random)
    return [{ id: instance.id, prediction }]
  })
}

function answer(system: DemonstrationSystem, instance: Instance<string>, random: () => number): string {
  const options = instance.question.options ?? []
  const difficulty = normalDice(namedDice(`difficulty ${instance.id}`))()
  const familyLuck = normalDice(namedDice(`luck ${system.family} ${instance.id}`))()
  const knows = 1 / (1 + Math.exp(difficulty - familyLuck - system.ability))
  const guess = options[Math.floor(random() * options.length)]!
  const right = options.find((option) => option.label === instance.gold)!
  return written(system.manner, random() < knows ? right : guess)
}

function written(manner: Manner, { label, text }: { label: string; text: string }): string {
  switch (manner) {
    case 'letter':
      return label
    case 'parentheses':
      return `(${label})`
    case 'sentence':
      return `The answer is ${label}.`
    case 'option text':
      return text
    case 'reasoning':
      return `Going through the options one by one, only one of them holds. The answer is: ${label}`
  }
}
