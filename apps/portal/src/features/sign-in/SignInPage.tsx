import { useState } from 'react';
import { useSearch } from 'wouter';
import { safeNext } from '../../lib/safe-next.js';
import { useMe } from '../../lib/use-me.js';
import { Banner } from '../../ui/Banner.js';
import { LinkButton } from '../../ui/Button.js';
import { useHeadingFocus } from '../../ui/use-heading-focus.js';
import { CodeStep, type Sent } from './components/CodeStep.js';
import { PhoneStep } from './components/PhoneStep.js';
import { destination, useArrive } from './use-arrive.js';

/** Signing in and registering are one thing: phone, then code. `?lanjut=` names the page to return to. */
export default function SignInPage() {
  const next = safeNext(new URLSearchParams(useSearch()).get('lanjut'));
  const arrive = useArrive(next);
  const [sent, setSent] = useState<Sent | null>(null);
  const [typed, setTyped] = useState('');
  const [step, setStep] = useState<'phone' | 'code'>('phone');
  useHeadingFocus(step);
  if (step === 'code' && sent) {
    return (
      <CodeStep
        key={sent.typed}
        sent={sent}
        onSent={(again) => setSent({ ...again, typed: sent.typed, at: Date.now() })}
        onChangePhone={() => setStep('phone')}
        onSignedIn={arrive}
      />
    );
  }
  return (
    <>
      <SignedInAlready next={next} />
      <PhoneStep
        phone={typed}
        next={next}
        onSent={(answer, phone) => {
          setTyped(phone);
          setSent({ ...answer, typed: phone, at: Date.now() });
          setStep('code');
        }}
      />
    </>
  );
}

function SignedInAlready({ next }: { readonly next: string | undefined }) {
  const account = useMe();
  if (!account) return null;
  return (
    <Banner
      title={account.name ? `Anda sudah masuk sebagai ${account.name}` : 'Anda sudah masuk'}
      action={
        <LinkButton href={destination(account, next)} variant="secondary">
          Lanjutkan
        </LinkButton>
      }
    />
  );
}
