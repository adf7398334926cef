import { useEffect } from 'react';
import { learnerPaths } from '../../lib/learner-paths.js';
import { paths } from '../../lib/paths.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Stack } from '../../ui/Stack.js';
import type { SavedLesson } from './types.js';
import { useSavedLessons } from './use-device.js';

/** Enough to go on with; the page of all of them is one tap away. */
const SHOWN = 5;

/** "Pelajaran ini belum disimpan di HP": what can be read instead, and another try, which comes by itself with the signal. */
export default function NotSaved({ onRetry }: { readonly onRetry: () => void }) {
  const lessons = useSavedLessons().data ?? [];
  useEffect(() => {
    const retry = () => onRetry();
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [onRetry]);
  return (
    <Stack gap="large">
      <div role="alert">
        <EmptyState
          heading="h1"
          title="Pelajaran ini belum disimpan di HP"
          action={
            <Button icon="refresh" onClick={() => onRetry()}>
              Coba lagi
            </Button>
          }
        >
          <p>Tidak ada sinyal. Pekerjaan Anda aman. Pelajaran terbuka lagi saat ada sinyal.</p>
        </EmptyState>
      </div>
      {lessons.length > 0 && <Instead lessons={lessons} />}
    </Stack>
  );
}

function Instead({ lessons }: { readonly lessons: readonly SavedLesson[] }) {
  return (
    <Stack as="section" aria-labelledby="tersimpan">
      <h2 id="tersimpan">Yang bisa dibuka sekarang</h2>
      <ul>
        {lessons.slice(0, SHOWN).map(({ enrolmentId, code, title }) => (
          <li key={`${enrolmentId}/${code}`}>
            <a href={learnerPaths.lesson(enrolmentId, code)}>{title}</a>
          </li>
        ))}
      </ul>
      <p>
        <LinkButton href={paths.downloads} variant="secondary" icon="download">
          Semua yang tersimpan
        </LinkButton>
      </p>
    </Stack>
  );
}
