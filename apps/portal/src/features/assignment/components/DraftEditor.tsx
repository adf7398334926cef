import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import { useKeptWork } from '../../offline/use-kept-work.js';
import type { Assignment } from '../api/assignment.js';
import { draftOf, filesOf, missing, photosOf } from '../evidence.js';
import { useDraftText } from '../use-draft-text.js';
import { Checklist } from './Checklist.js';
import { DraftTextField } from './DraftTextField.js';
import { FileUploads, isRecordingOrDocument } from './FileUploads.js';
import { MissingList } from './MissingList.js';
import { PhotoUploads } from './PhotoUploads.js';
import { SendDialog } from './SendDialog.js';
import { WaitingAssignment } from './WaitingAssignment.js';

/** Collects what is asked for; everything is kept as it comes, and sent only after a question. */
export function DraftEditor({ assignment }: { readonly assignment: Assignment }) {
  const { enrolmentId, code, evidence, checklist, submissions } = assignment;
  const draft = draftOf(assignment);
  const text = useDraftText(enrolmentId, code, draft?.text ?? '');
  const [asking, setAsking] = useState(false);
  const [uploading, setUploading] = useState(false);
  const [sendingFile, setSendingFile] = useState(false);
  const kept = useKeptWork(enrolmentId, code);
  const photos = photosOf(draft);
  const photoRule = evidence.find(({ kind }) => kind === 'photo');
  const textRule = evidence.find(({ kind }) => kind === 'text');
  const open = missing(evidence, {
    photos: photos.length + kept.photos.length,
    files: draft?.files ?? [],
    text: text.text,
  });
  if (kept.sending) {
    return (
      <Card>
        <WaitingAssignment kept={kept} />
      </Card>
    );
  }
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
            kept={kept}
            title={assignment.title}
            onBusy={setUploading}
          />
        )}
        {evidence.map(
          (rule) =>
            isRecordingOrDocument(rule) && (
              <FileUploads
                key={rule.kind}
                enrolmentId={enrolmentId}
                code={code}
                rule={rule}
                files={filesOf(draft, rule.kind)}
                onBusy={setSendingFile}
              />
            ),
        )}
        {textRule && <DraftTextField draft={text} rule={textRule} />}
        <Checklist name={`checklist.${enrolmentId}.${code}`} items={checklist} />
        <MissingList sentences={open} />
        <Button wide disabled={open.length > 0 || uploading || sendingFile} onClick={() => setAsking(true)}>
          Kirim tugas
        </Button>
      </Stack>
      <SendDialog
        assignment={assignment}
        text={text}
        kept={kept}
        open={asking}
        onClose={() => setAsking(false)}
      />
    </Card>
  );
}
