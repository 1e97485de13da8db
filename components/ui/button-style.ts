import { classNames } from './class-names'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium'

const variants: Record<ButtonVariant, string> = {
  primary: 'border-accent bg-accent text-paper hover:border-accent-strong hover:bg-accent-strong',
  secondary: 'border-edge/60 bg-raised text-ink hover:border-edge',
  quiet: 'border-transparent text-soft hover:bg-hair hover:text-ink',
  danger: 'border-worse/50 bg-raised text-worse hover:border-worse hover:bg-worse-wash',
}

/** 44 px on touch screens, denser where there is a pointer. */
const sizes: Record<ButtonSize, string> = {
  small: 'min-h-8 px-2.5 text-sm pointer-coarse:min-h-11',
  medium: 'min-h-10 px-4 text-base pointer-coarse:min-h-11',
}

/** The look of everything that acts: buttons and the links that stand for one. */
export const buttonStyle = (variant: ButtonVariant, size: ButtonSize, extra?: string): string =>
  classNames(
    'inline-flex items-center justify-center gap-2 rounded-md border font-[540] no-underline transition-colors',
    'whitespace-nowrap disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55 print:hidden',
    variants[variant],
    sizes[size],
    extra,
  )
