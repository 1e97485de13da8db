'use client'

import { useSyncExternalStore } from 'react'

const KEY = 'rounds-theme'
const themes = ['system', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

const words: Record<Theme, string> = { system: 'System', light: 'Light', dark: 'Dark' }
const watchers = new Set<() => void>()

function watch(changed: () => void) {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

/** What public/theme.js put on the document before the first paint. */
const chosen = (): Theme => {
  const theme = document.documentElement.dataset.theme
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

function choose(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    if (theme === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, theme)
  } catch {
    // no storage (private window): the choice holds for this page
  }
  for (const changed of watchers) changed()
}

/** Light, dark, or what the system says. Meaningless without scripts, and hidden there. */
export function ThemeSwitch() {
  const theme = useSyncExternalStore<Theme>(watch, chosen, () => 'system')
  return (
    <fieldset className="flex items-center gap-1 noscript:hidden print:hidden">
      <legend className="sr-only">Colour theme</legend>
      {themes.map((option) => (
        <label
          key={option}
          className="relative inline-flex min-h-8 items-center rounded-md px-2.5 text-soft text-sm has-checked:bg-hair has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:min-h-11"
        >
          <input
            type="radio"
            name="theme"
            value={option}
            checked={theme === option}
            onChange={() => choose(option)}
            className="absolute inset-0 appearance-none opacity-0"
          />
          {words[option]}
        </label>
      ))}
    </fieldset>
  )
}
