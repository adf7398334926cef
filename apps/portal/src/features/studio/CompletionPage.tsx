import type { PageProps } from '../../lib/page-props.js';
import { Button } from '../../ui/Button.js';
import { CheckboxField } from '../../ui/CheckboxField.js';
import { TextInput } from '../../ui/TextInput.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import type { CourseHead } from './api/studio-course.js';
import { Fields, Group } from './components/Group.js';
import { HeadFormPage } from './components/HeadForm.js';
import { NumberField } from './components/NumberField.js';
import { ListRow } from './components/ListRow.js';
import { SumNote } from './components/SumNote.js';

type Rule = CourseHead['completion'];

interface RuleProps {
  readonly rule: Rule;
  readonly set: (part: Partial<Rule>) => void;
}

/** What somebody needs for the certificate, and what it then says. */
function CompletionPage(props: PageProps) {
  return (
    <HeadFormPage
      {...props}
      tab="completion"
      lead="Syarat untuk mendapat sertifikat, dan predikatnya."
      fields={['completion']}
      labels={{ completion: 'Kelulusan' }}
    >
      {({ value: { completion: rule }, change }) => {
        const set = (part: Partial<Rule>) => change({ completion: { ...rule, ...part } });
        return (
          <>
            <Needs rule={rule} set={set} />
            <Weights rule={rule} set={set} />
            <Grades rule={rule} set={set} />
          </>
        );
      }}
    </HeadFormPage>
  );
}

const NEEDS = {
  attendancePercent: 'Kehadiran (%)',
  lessonsPercent: 'Pelajaran selesai (%)',
  postTestScore: 'Nilai tes akhir',
  finalAssignmentScore: 'Nilai tugas akhir',
} as const;

function Needs({ rule, set }: RuleProps) {
  return (
    <Group id="syarat" title="Syarat lulus">
      <Fields>
        {(Object.keys(NEEDS) as (keyof typeof NEEDS)[]).map((key) => (
          <NumberField
            key={key}
            label={NEEDS[key]}
            value={rule[key]}
            min={0}
            max={100}
            onChange={(value) => set({ [key]: value })}
          />
        ))}
      </Fields>
      <CheckboxField
        label="Survei penyelenggaraan wajib diisi"
        checked={rule.surveyRequired}
        onChange={(event) => set({ surveyRequired: event.target.checked })}
      />
    </Group>
  );
}

const WEIGHTS = { postTest: 'Tes akhir', finalAssignment: 'Tugas akhir', quizzes: 'Kuis bab' } as const;

function Weights({ rule, set }: RuleProps) {
  const { weights } = rule;
  return (
    <Group id="bobot" title="Bobot nilai akhir">
      <Fields>
        {(Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]).map((key) => (
          <NumberField
            key={key}
            label={`${WEIGHTS[key]} (%)`}
            value={weights[key]}
            min={0}
            max={100}
            onChange={(value) => set({ weights: { ...weights, [key]: value } })}
          />
        ))}
      </Fields>
      <SumNote label="Jumlah bobot" parts={Object.values(weights)} />
    </Group>
  );
}

function Grades({ rule, set }: RuleProps) {
  const { grades } = rule;
  const change = (at: number, part: Partial<Rule['grades'][number]>) =>
    set({ grades: grades.map((grade, index) => (index === at ? { ...grade, ...part } : grade)) });
  return (
    <Group id="predikat" title="Predikat di sertifikat">
      {grades.map((grade, at) => (
        // Rows have no identity of their own; the place is what they are.
        <ListRow key={at}>
          <NumberField
            label={`Nilai paling sedikit, predikat ${at + 1}`}
            value={grade.min}
            min={0}
            max={100}
            onChange={(min) => change(at, { min })}
          />
          <TextInput
            label={`Sebutan predikat ${at + 1}`}
            value={grade.label}
            maxLength={60}
            onChange={(event) => change(at, { label: event.target.value })}
          />
          <Button
            variant="quiet"
            icon="trash"
            onClick={() => set({ grades: grades.filter((_, index) => index !== at) })}
          >
            Hapus <VisuallyHidden>predikat {grade.label}</VisuallyHidden>
          </Button>
        </ListRow>
      ))}
      <div>
        <Button
          variant="secondary"
          icon="plus"
          onClick={() => set({ grades: [...grades, { min: 0, label: '' }] })}
        >
          Tambah predikat
        </Button>
      </div>
    </Group>
  );
}

export default staffPage(ROLES.studio, CompletionPage);
