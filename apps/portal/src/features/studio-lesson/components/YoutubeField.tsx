import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Dialog } from '../../../ui/Dialog.js';
import { Row, Stack } from '../../../ui/Stack.js';
import type { BodyOf } from '../lesson-draft.js';
import { YoutubeForm } from './YoutubeForm.js';

type Youtube = BodyOf<'video'>['youtube'];

interface YoutubeFieldProps {
  readonly value: Youtube;
  readonly onChange: (video: Youtube) => void;
}

/** Instead of an upload: a video that stays at YouTube and is loaded after a tap. */
export function YoutubeField({ value, onChange }: YoutubeFieldProps) {
  const [asking, setAsking] = useState(false);
  return (
    <Card as="section" aria-labelledby="youtube">
      <Stack gap="small">
        <h2 id="youtube">Atau dari YouTube</h2>
        {value && (
          <p>
            <strong>{value.title}</strong> · youtu.be/{value.videoId}
          </p>
        )}
        <Row>
          <Button variant="secondary" icon="play" onClick={() => setAsking(true)}>
            {value ? 'Ganti' : 'Pakai alamat YouTube'}
          </Button>
          {value && (
            <Button variant="quiet" onClick={() => onChange(null)}>
              Lepas
            </Button>
          )}
        </Row>
      </Stack>
      <Dialog open={asking} title="Video YouTube" onClose={() => setAsking(false)}>
        <YoutubeForm
          onPick={(video) => {
            setAsking(false);
            onChange(video);
          }}
        />
      </Dialog>
    </Card>
  );
}
