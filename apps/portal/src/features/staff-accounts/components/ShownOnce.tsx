import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';

interface ShownOnceProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onDone: () => void;
}

/** Secrets to hand over: shown this one time, kept nowhere on this device. */
export function ShownOnce({ title, children, onDone }: ShownOnceProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useEffect(() => {
    // After the dialog that asked has given the focus back to its button.
    const timer = setTimeout(() => heading.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    // Leaving now would lose the secrets for good.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);
  return (
    <Card as="section" tone="accent" aria-labelledby={titleId}>
      <Stack>
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Banner tone="warning" title="Hanya ditampilkan sekali" live>
          <p>
            Salin sekarang dan serahkan langsung kepada orangnya. Setelah ditutup, tidak dapat dilihat lagi.
          </p>
        </Banner>
        {children}
        <div>
          <Button onClick={onDone}>Sudah saya salin, tutup</Button>
        </div>
      </Stack>
    </Card>
  );
}
