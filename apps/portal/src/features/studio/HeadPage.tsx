import type { PageProps } from '../../lib/page-props.js';
import { TextArea, TextInput } from '../../ui/TextInput.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { HeadFormPage, type HeadFields } from './components/HeadForm.js';
import { LinesField } from './components/LinesField.js';
import { NumberField } from './components/NumberField.js';

const FIELDS = [
  'title',
  'shortTitle',
  'family',
  'summary',
  'description',
  'goal',
  'objectives',
  'audience',
  'prerequisites',
  'equipment',
  'minutesPerJp',
] as const;

const LABELS = {
  title: 'Judul',
  shortTitle: 'Judul pendek',
  family: 'Rumpun',
  summary: 'Ringkasan',
  description: 'Deskripsi',
  goal: 'Tujuan',
  objectives: 'Tujuan khusus',
  audience: 'Sasaran',
  prerequisites: 'Prasyarat',
  equipment: 'Perlengkapan',
  minutesPerJp: 'Menit per JP',
} as const;

type Fields = HeadFields<(typeof FIELDS)[number]>;

/** What describes a course in the catalogue. */
function HeadPage(props: PageProps) {
  return (
    <HeadFormPage
      {...props}
      tab="head"
      lead="Isian ini tampil di katalog. Semua tersimpan sendiri."
      fields={FIELDS}
      labels={LABELS}
    >
      {(form) => (
        <>
          <Names {...form} />
          <Texts {...form} />
          <Lists {...form} />
        </>
      )}
    </HeadFormPage>
  );
}

function Names({ value, change, error }: Fields) {
  return (
    <>
      <TextInput
        label={LABELS.title}
        value={value.title}
        maxLength={160}
        error={error('title')}
        onChange={(event) => change({ title: event.target.value })}
      />
      <TextInput
        label={LABELS.shortTitle}
        hint="Untuk tempat yang sempit, misalnya kartu di HP."
        value={value.shortTitle}
        maxLength={60}
        error={error('shortTitle')}
        onChange={(event) => change({ shortTitle: event.target.value })}
      />
      <TextInput
        label={LABELS.family}
        hint="Kelompok pelatihan, misalnya Pemasaran Digital."
        value={value.family}
        maxLength={80}
        error={error('family')}
        onChange={(event) => change({ family: event.target.value })}
      />
      <NumberField
        label={LABELS.minutesPerJp}
        hint="Biasanya 45."
        value={value.minutesPerJp}
        min={1}
        max={240}
        error={error('minutesPerJp')}
        onChange={(minutesPerJp) => change({ minutesPerJp })}
      />
    </>
  );
}

function Texts({ value, change, error }: Fields) {
  return (
    <>
      <TextArea
        label={LABELS.summary}
        hint="Satu atau dua kalimat."
        rows={3}
        value={value.summary}
        maxLength={600}
        error={error('summary')}
        onChange={(event) => change({ summary: event.target.value })}
      />
      <TextArea
        label={LABELS.description}
        hint="Boleh memakai Markdown: **tebal**, - daftar."
        rows={10}
        value={value.description}
        maxLength={60_000}
        error={error('description')}
        onChange={(event) => change({ description: event.target.value })}
      />
      <TextArea
        label={LABELS.goal}
        rows={3}
        value={value.goal}
        maxLength={1000}
        error={error('goal')}
        onChange={(event) => change({ goal: event.target.value })}
      />
      <TextArea
        label={LABELS.audience}
        hint="Untuk siapa pelatihan ini."
        rows={2}
        value={value.audience}
        maxLength={500}
        error={error('audience')}
        onChange={(event) => change({ audience: event.target.value })}
      />
    </>
  );
}

function Lists({ value, change, error }: Fields) {
  return (
    <>
      {(['objectives', 'prerequisites', 'equipment'] as const).map((field) => (
        <LinesField
          key={field}
          label={LABELS[field]}
          value={value[field]}
          error={error(field)}
          onChange={(lines) => change({ [field]: lines })}
        />
      ))}
    </>
  );
}

export default staffPage(ROLES.studio, HeadPage);
