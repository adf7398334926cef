import { useState } from 'react';
import { useLocation } from 'wouter';
import { learnerPaths, withNext } from '../../../lib/learner-paths.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../../ui/Stack.js';
import type { OpenBatch } from '../api/batch.js';
import { useEnrol, type Enrolment } from '../api/enrol.js';
import type { Profile } from '../api/profile.js';
import { BatchFacts } from './BatchFacts.js';
import { DataList } from './DataList.js';
import { NikWarnings } from './NikWarnings.js';

export interface ConfirmEnrolmentProps {
  readonly open: OpenBatch;
  readonly profile: Profile;
  readonly onEnrolled: (enrolment: Enrolment) => void;
}

/** Everything that will be sent, to be checked, and the one button. Pressing it twice asks once. */
export function ConfirmEnrolment({ open: { batch, course }, profile, onEnrolled }: ConfirmEnrolmentProps) {
  const { businesses, person, nik } = profile;
  const [chosen, setChosen] = useState(businesses[0]?.id ?? '');
  const [here] = useLocation();
  const enrol = useEnrol(onEnrolled);
  const full = batch.seatsLeft === 0;
  return (
    <Stack narrow gap="normal">
      {nik && <NikWarnings nik={nik} />}
      <Card>
        <Stack>
          <h2>{course.title}</h2>
          <BatchFacts batch={batch} />
        </Stack>
      </Card>
      <Card>
        <Stack>
          <h2>Data Anda</h2>
          <DataList
            rows={[
              ['Nama di sertifikat', person?.name],
              ['Alamat', person?.regionLabel],
              ['NIK', nik?.masked],
            ]}
          />
          <Row>
            <LinkButton href={withNext(learnerPaths.editPerson, here)} variant="quiet" icon="edit">
              Ubah data diri
            </LinkButton>
            <LinkButton href={withNext(learnerPaths.editNik, here)} variant="quiet" icon="edit">
              Ganti NIK
            </LinkButton>
          </Row>
        </Stack>
      </Card>
      <RadioGroup
        label="Usaha yang ikut pelatihan"
        name="business"
        options={businesses.map(({ id, name, sector }) => ({ value: id, label: name, hint: sector }))}
        value={chosen}
        onChange={setChosen}
      />
      {full && <p>Kelas ini penuh. Anda akan masuk daftar tunggu. Kami kabari saat ada kursi.</p>}
      <RequestErrorBanner error={enrol.error} />
      <Button
        wide
        busy={enrol.isPending}
        busyLabel="Sedang mendaftar…"
        onClick={() => enrol.submit({ body: { batchId: batch.id, businessId: chosen } })}
      >
        {full ? 'Masuk daftar tunggu' : 'Daftar sekarang'}
      </Button>
    </Stack>
  );
}
