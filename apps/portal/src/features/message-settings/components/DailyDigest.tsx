import { useState } from 'react';
import { fieldError } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { CheckboxField } from '../../../ui/CheckboxField.js';
import { QueryView } from '../../../ui/QueryView.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { useDigest, useSaveDigest, type DigestSettings } from '../api/digest.js';

/** Fewer e-mails: what can wait comes as one a day. */
export function DailyDigest() {
  const digest = useDigest();
  return (
    <Card as="section" aria-labelledby="rangkuman">
      <Stack>
        <h2 id="rangkuman">E-mail harian</h2>
        <QueryView query={digest} heading="h2">
          {(found) => <DigestForm settings={found} />}
        </QueryView>
      </Stack>
    </Card>
  );
}

/** 07.00 to 19.00: never at night. */
const HOURS = Array.from({ length: 13 }, (_, place) => {
  const hour = String(place + 7).padStart(2, '0');
  return { value: `${hour}:00`, label: `${hour}.00 WIB` };
});

function DigestForm({ settings }: { readonly settings: DigestSettings }) {
  const [on, setOn] = useState(settings.on);
  const [at, setAt] = useState(settings.at);
  const save = useSaveDigest(() =>
    toast(on ? 'E-mail Anda dikumpulkan jadi satu sehari.' : 'E-mail dikirim satu per satu lagi.'),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.submit({ body: { on, at } });
      }}
    >
      <Stack>
        <RequestErrorBanner error={save.error} />
        <CheckboxField
          label="Kumpulkan jadi satu e-mail sehari"
          hint="Kabar penting dan mendesak tetap dikirim saat itu juga."
          checked={on}
          onChange={(event) => setOn(event.target.checked)}
        />
        {on && (
          <Select
            label="Jam kirim"
            options={HOURS}
            value={at}
            error={fieldError(save.error, 'at')}
            onChange={(event) => setAt(event.target.value)}
          />
        )}
        {settings.on && settings.waiting > 0 && <p>{settings.waiting} pesan menunggu e-mail berikutnya.</p>}
        <div>
          <Button type="submit" variant="secondary" busy={save.isPending} busyLabel="Menyimpan…">
            Simpan e-mail harian
          </Button>
        </div>
      </Stack>
    </form>
  );
}
