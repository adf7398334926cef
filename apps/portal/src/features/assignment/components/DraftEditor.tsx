import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import type { Assignment } from '../api/assignment.js';
import { draftOf, missing, photosOf } from '../evidence.js';
import { useDraftText } from '../use-draft-text.js';
import { Checklist } from './Checklist.js';
import { DraftTextField } from './DraftTextField.js';
import { MissingList } from './MissingList.js';
import { PhotoUploads } from './PhotoUploads.js';
import { SendDialog } from './SendDialog.js';

/** Collects what is asked for; everything is kept as it comes, and sent only after a question. */
export function DraftEditor({ assignment }: { readonly assignment: Assignment }) {
  const { enrolmentId, code, evidence, checklist, submissions } = assignment;
  const draft = draftOf(assignment);
  const text = useDraftText(enrolmentId, code, draft?.text ?? '');
  const [asking, setAsking] = useState(false);
  const [uploading, setUploading] = useState(false);
  const photos = photosOf(draft);
  const photoRule = evidence.find(({ kind }) => kind === 'photo');
  const textRule = evidence.find(({ kind }) => kind === 'text');
  const open = missing(evidence, photos.length, text.text);
  return (
    <Card as="section" aria-labelledby="kerjakan">
      <Stack gap="large">
        <h2 id="kerjakan">{submissions.some(({ grade }) => grade) ? 'Perbaikan' : 'Kerjakan'}</h2>
        {photoRule && (
          <PhotoUploads
            enrolmentId={enrolmentId}
            code={code}
            evidence={photoRule}
            photos={photos}
            onBusy={setUploading}
          />
        )}
        {textRule && <DraftTextField draft={text} rule={textRule} />}
        <Checklist name={`checklist.${enrolmentId}.${code}`} items={checklist} />
        <MissingList sentences={open} />
        <Button wide disabled={open.length > 0 || uploading} onClick={() => setAsking(true)}>
          Kirim tugas
        </Button>
      </Stack>
      <SendDialog assignment={assignment} text={text} open={asking} onClose={() => setAsking(false)} />
    </Card>
  );
}
