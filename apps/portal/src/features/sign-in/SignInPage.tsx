import { useEffect, useState } from 'react';
import { useSearch } from 'wouter';
import { safeNext } from '../../lib/safe-next.js';
import { useMe } from '../../lib/use-me.js';
import { Banner } from '../../ui/Banner.js';
import { LinkButton } from '../../ui/Button.js';
import { useHeadingFocus } from '../../ui/use-heading-focus.js';
import { CodeStep } from './components/CodeStep.js';
import { PhoneStep } from './components/PhoneStep.js';
import { forgetPending, keepPending, readPending, tooSoon, type Sent } from './pending-code.js';
import { destination, useArrive } from './use-arrive.js';

/** Signing in and registering are one thing: phone, then code. `?lanjut=` names the page to return to. */
export default function SignInPage() {
  const next = safeNext(new URLSearchParams(useSearch()).get('lanjut'));
  const arrive = useArrive(next);
  const [sent, setSent] = useState<Sent | null>(null);
  const [typed, setTyped] = useState('');
  const [step, setStep] = useState<'phone' | 'code'>('phone');
  useHeadingFocus(step);
  const wait = (pending: Sent) => {
    setTyped(pending.typed);
    setSent(pending);
    setStep('code');
  };
  useEffect(() => {
    const pending = readPending(Date.now());
    if (pending) wait(pending);
  }, []);
  const keep = (fresh: Sent) => {
    keepPending(fresh);
    wait(fresh);
  };
  if (step === 'code' && sent) {
    return (
      <CodeStep
        key={sent.typed}
        sent={sent}
        onSent={(again) => keep({ ...again, typed: sent.typed, at: Date.now() })}
        onChangePhone={() => setStep('phone')}
        onSignedIn={(me) => {
          forgetPending();
          arrive(me);
        }}
      />
    );
  }
  return (
    <>
      <SignedInAlready next={next} />
      <PhoneStep
        phone={typed}
        next={next}
        isSent={(phone) => {
          const known = tooSoon(sent, phone, Date.now());
          if (known) setStep('code');
          return known;
        }}
        onSent={(answer, phone) => keep({ ...answer, typed: phone, at: Date.now() })}
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
