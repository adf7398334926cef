import { useState, type FormEvent } from 'react';
import { fieldError } from '../../../lib/field-errors.js';
import { learnerPaths, withNext } from '../../../lib/learner-paths.js';
import { Banner } from '../../../ui/Banner.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea, TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import type { Business } from '../../profile/api/profile.js';
import { useSaveApplication, type Place } from '../api/application.js';

interface AnswersFormProps {
  readonly place: Place;
  readonly businesses: readonly Business[];
}

/** Which business, which cooperative, and why; saved as a draft. */
export function AnswersForm({ place: { batchId, application }, businesses }: AnswersFormProps) {
  const [businessId, setBusinessId] = useState(application?.businessId ?? businesses[0]?.id ?? '');
  const [cooperative, setCooperative] = useState(application?.cooperative ?? '');
  const [motivation, setMotivation] = useState(application?.motivation ?? '');
  const save = useSaveApplication(() => toast('Isian tersimpan.'));
  if (businesses.length === 0) return <NeedsProfile batchId={batchId} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { businessId, cooperative: cooperative.trim() || null, motivation };
    save.submit({ params: { id: batchId }, body });
  };
  return (
    <Card as="section">
      <form noValidate onSubmit={submit}>
        <Stack>
          <h2>Isian Anda</h2>
          <RequestErrorBanner error={save.error} />
          <RadioGroup
            label="Usaha yang ikut pelatihan"
            name="business"
            options={businesses.map(({ id, name, sector }) => ({ value: id, label: name, hint: sector }))}
            value={businessId}
            onChange={setBusinessId}
          />
          <TextInput
            label="Anggota koperasi"
            hint="Nama koperasi Anda, bila ada."
            optional
            value={cooperative}
            error={fieldError(save.error, 'cooperative')}
            onChange={({ target }) => setCooperative(target.value)}
          />
          <TextArea
            label="Mengapa Anda ingin ikut?"
            optional
            maxLength={1000}
            value={motivation}
            error={fieldError(save.error, 'motivation')}
            onChange={({ target }) => setMotivation(target.value)}
          />
          <Button type="submit" variant={application ? 'secondary' : 'primary'} wide busy={save.isPending}>
            {application ? 'Simpan isian' : 'Simpan, lanjut ke dokumen'}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}

function NeedsProfile({ batchId }: { readonly batchId: string }) {
  const here = learnerPaths.application(batchId);
  return (
    <Banner
      title="Lengkapi data diri dulu"
      action={<LinkButton href={withNext(learnerPaths.completeProfile, here)}>Lengkapi data diri</LinkButton>}
    >
      <p>Nama, NIK, dan usaha dipakai untuk seleksi dan sertifikat.</p>
    </Banner>
  );
}
