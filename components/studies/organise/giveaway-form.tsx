'use client'

import { Checkbox } from '@/components/ui/checkbox'
import type { FormAction } from '@/lib/forms/form-state'
import type { GiveawayGroup } from '@/lib/studies/design/giveaway-groups'
import { StudyForm } from './study-form'

interface GiveawayFormProps {
  action: FormAction<string>
  slug: string
  groups: readonly GiveawayGroup[]
}

/** Words by which answers give their source away, to be masked where the organiser says so. */
export function GiveawayForm({ action, slug, groups }: GiveawayFormProps) {
  return (
    <StudyForm action={action} slug={slug} submit="Mask what is ticked" variant="secondary">
      {() => (
        <ul className="grid gap-3">
          {groups.map(({ quote, kind, places, answers, arms, before, after }) => (
            <li key={quote}>
              <Checkbox
                name="quotes[]"
                value={quote}
                defaultChecked
                label={
                  <>
                    “{quote}” <span className="num text-soft text-sm">{inWords(places, answers)}</span>
                  </>
                }
                hint={
                  <>
                    <span className="break-words">
                      … {before}
                      <mark className="bg-caution-wash text-ink">{quote}</mark>
                      {after} …
                    </span>
                    <span className="num block text-faint">
                      {kind === 'name' ? 'a name' : 'a way of speaking of oneself'} ·{' '}
                      {arms.map((arm) => `${arm.name}: ${arm.answers}`).join(' · ')}
                    </span>
                  </>
                }
              />
            </li>
          ))}
        </ul>
      )}
    </StudyForm>
  )
}

const inWords = (places: number, answers: number) =>
  places === answers
    ? `in ${answers} ${answers === 1 ? 'answer' : 'answers'}`
    : `${places} times in ${answers} answers`
