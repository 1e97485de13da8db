import { SubmitButton } from '@/components/ui/submit-button'
import { type ProviderId, providerNames } from '@/lib/accounts/providers'

interface ProviderButtonsProps {
  providers: readonly ProviderId[]
  action: (form: FormData) => Promise<void>
  next: string
}

/** One button for each outside account that this instance accepts. */
export function ProviderButtons({ providers, action, next }: ProviderButtonsProps) {
  return (
    <div className="grid gap-2.5">
      {providers.map((provider) => (
        <form key={provider} action={action} className="grid">
          <input type="hidden" name="provider" value={provider} />
          <input type="hidden" name="next" value={next} />
          <SubmitButton variant="secondary">Continue with {providerNames[provider]}</SubmitButton>
        </form>
      ))}
    </div>
  )
}
