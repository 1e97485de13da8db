import { classNames } from '@/components/ui/class-names'
import { type HeadToHeadQuery, headToHeadSearch } from '@/lib/leaderboard/head-to-head-query'

interface SwitchesProps {
  /** Page the links lead to. */
  path: string
  query: HeadToHeadQuery
}

const rules = [
  [null, '95 % interval'],
  ['holm', 'Holm over benchmarks'],
] as const
const settings = [
  [null, 'Settings alike'],
  ['zero', 'Zero-shot'],
  ['few', 'Few-shot'],
  ['best', 'Best per model'],
] as const

/** By which rule cells are called, and which submissions stand for the two sides: links, so that a view has an address. */
export function Switches({ path, query }: SwitchesProps) {
  const href = (changes: Partial<HeadToHeadQuery>) => `${path}${headToHeadSearch(query, changes)}`
  return (
    <>
      <Switch
        label="Verdict by"
        options={rules.map(([rule, words]) => ({ words, href: href({ rule }), isOn: query.rule === rule }))}
      />
      <Switch
        label="Settings"
        options={settings.map(([setting, words]) => ({
          words,
          href: href({ setting }),
          isOn: query.setting === setting,
        }))}
      />
    </>
  )
}

interface Option {
  words: string
  href: string
  isOn: boolean
}

function Switch({ label, options }: { label: string; options: readonly Option[] }) {
  return (
    <nav
      aria-label={label}
      className="flex max-w-full flex-wrap rounded-md border border-line text-sm print:hidden"
    >
      {options.map(({ words, href, isOn }) => (
        <a
          key={words}
          href={href}
          aria-current={isOn ? 'true' : undefined}
          className={classNames(
            'inline-flex min-h-8 items-center whitespace-nowrap px-3 no-underline pointer-coarse:min-h-11',
            isOn ? 'bg-raised font-[560] text-ink' : 'text-soft hover:text-ink',
          )}
        >
          {words}
        </a>
      ))}
    </nav>
  )
}
