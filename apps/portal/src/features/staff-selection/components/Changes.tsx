import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { useSeeChanges, type Applicant } from '../api/selection.js';

/** What somebody changed after sending: it counts once the office has looked. */
export function Changes({ applicant: { id, changes, factsMark } }: { readonly applicant: Applicant }) {
  const see = useSeeChanges();
  if (changes.length === 0) return null;
  return (
    <Banner
      tone="warning"
      title="Data berubah"
      action={
        <Button
          variant="secondary"
          busy={see.isPending}
          onClick={() => see.submit({ params: { id }, body: { factsMark } })}
        >
          Sudah diperiksa
        </Button>
      }
    >
      <RequestErrorBanner error={see.error} />
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <p>Cocokkan dengan dokumennya sebelum hasil diumumkan.</p>
    </Banner>
  );
}
