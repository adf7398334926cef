import { lazy, Suspense, useState } from 'react';
import type { PageProps } from '../../lib/page-props.js';
import { Button } from '../../ui/Button.js';
import { CheckboxField } from '../../ui/CheckboxField.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import type { CourseHead } from './api/studio-course.js';
import { Group } from './components/Group.js';
import { HeadFormPage } from './components/HeadForm.js';
import { NumberField } from './components/NumberField.js';

type Test = CourseHead['preTest'];

/** Only who changes the questions needs the bank. */
const QuestionPicker = lazy(async () => ({
  default: (await import('../bank/QuestionPicker.js')).QuestionPicker,
}));

/** The tests before and after the course. */
function TestsPage(props: PageProps) {
  return (
    <HeadFormPage
      {...props}
      tab="tests"
      lead="Tes awal tidak menentukan kelulusan. Tes akhir menentukan."
      fields={['preTest', 'postTest']}
      labels={{ preTest: 'Tes awal', postTest: 'Tes akhir' }}
    >
      {({ course, value, change, error }) => (
        <>
          <TestFields
            id="tes-awal"
            title="Tes awal"
            courseId={course.id}
            test={value.preTest}
            error={error('preTest.questions')}
            onChange={(preTest) => change({ preTest })}
          />
          <TestFields
            id="tes-akhir"
            title="Tes akhir"
            courseId={course.id}
            test={value.postTest}
            error={error('postTest.questions')}
            onChange={(postTest) => change({ postTest })}
          />
        </>
      )}
    </HeadFormPage>
  );
}

interface TestFieldsProps {
  readonly id: string;
  readonly title: string;
  readonly courseId: string;
  readonly test: Test;
  readonly error: string | undefined;
  readonly onChange: (test: Test) => void;
}

function TestFields({ id, title, courseId, test, error, onChange }: TestFieldsProps) {
  const [picking, setPicking] = useState(false);
  return (
    <Group id={id} title={title}>
      <NumberField
        label="Lama (menit)"
        value={test.minutes}
        min={1}
        max={600}
        onChange={(minutes) => onChange({ ...test, minutes })}
      />
      <CheckboxField
        label="Acak urutan soal"
        checked={test.shuffle}
        onChange={(event) => onChange({ ...test, shuffle: event.target.checked })}
      />
      <div role="group" aria-label={`Soal ${title.toLowerCase()}`}>
        <p>
          <strong>{test.questions.length} soal</strong>
          {test.questions.length === 0 && '. Pilih soalnya dari bank soal.'}
        </p>
        {error && <p role="alert">{error}</p>}
        <Button variant="secondary" aria-expanded={picking} onClick={() => setPicking(!picking)}>
          {picking ? 'Selesai memilih soal' : 'Lihat dan pilih soal'}
        </Button>
      </div>
      {picking && (
        <Suspense fallback={<Skeleton />}>
          <QuestionPicker
            courseId={courseId}
            multiple
            value={test.questions}
            onChange={(questions) => onChange({ ...test, questions })}
          />
        </Suspense>
      )}
    </Group>
  );
}

export default staffPage(ROLES.studio, TestsPage);
