import { type Composition, compositionInWords } from '@/lib/studies/results/composition'
import { joined } from '@/lib/studies/results/statement'
import { Section } from './section'

interface RatersSectionProps {
  composition: Composition
  /** Names of those who asked to be named. */
  credits: readonly string[]
}

/** Who rated: one trait at a time, and by name only who asked for it. */
export function RatersSection({ composition, credits }: RatersSectionProps) {
  return (
    <Section id="raters" title="Raters">
      <div className="grid max-w-[76ch] gap-1.5 text-soft">
        {compositionInWords(composition).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {credits.length > 0 && <p>Thanks, by their own wish, to {joined(credits)}.</p>}
        <p className="text-faint text-sm">
          Raters are known by pseudonyms here and in every download. Traits are counted one at a time, so that
          nobody is made out by a combination of them.
        </p>
      </div>
    </Section>
  )
}
