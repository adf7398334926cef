import type { PageProps } from '../../lib/page-props.js';
import { TextArea, TextInput } from '../../ui/TextInput.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import type { CourseHead } from './api/studio-course.js';
import { EvidenceEditor } from './components/EvidenceEditor.js';
import { Fields, Group } from './components/Group.js';
import { HeadFormPage } from './components/HeadForm.js';
import { NumberField } from './components/NumberField.js';
import { PeerReviewField } from './components/PeerReviewField.js';
import { RubricEditor } from './components/RubricEditor.js';

type Final = CourseHead['finalAssignment'];

/** The final assignment: what is asked, what is handed in, and how it is judged. */
function AssignmentPage(props: PageProps) {
  return (
    <HeadFormPage
      {...props}
      tab="assignment"
      lead="Dinilai pelatih dengan rubrik ini."
      fields={['finalAssignment']}
      labels={{ finalAssignment: 'Tugas akhir' }}
    >
      {({ value: { finalAssignment: final }, change, error }) => {
        const set = (part: Partial<Final>) => change({ finalAssignment: { ...final, ...part } });
        return (
          <>
            <Task final={final} set={set} error={error} />
            <Group id="bukti" title="Bukti yang dikirim">
              <EvidenceEditor evidence={final.evidence} onChange={(evidence) => set({ evidence })} />
            </Group>
            <Group id="ulasan-teman" title="Ulasan teman">
              <PeerReviewField value={final.peerReviews} onChange={(peerReviews) => set({ peerReviews })} />
            </Group>
            <Group id="rubrik" title="Rubrik penilaian">
              <RubricEditor rubric={final.rubric} onChange={(rubric) => set({ rubric })} />
            </Group>
          </>
        );
      }}
    </HeadFormPage>
  );
}

interface TaskProps {
  readonly final: Final;
  readonly set: (part: Partial<Final>) => void;
  readonly error: (path: string) => string | undefined;
}

function Task({ final, set, error }: TaskProps) {
  return (
    <Group id="tugas" title="Tugas">
      <TextInput
        label="Judul tugas akhir"
        value={final.title}
        maxLength={160}
        error={error('finalAssignment.title')}
        onChange={(event) => set({ title: event.target.value })}
      />
      <TextArea
        label="Petunjuk"
        hint="Boleh memakai Markdown: **tebal**, 1. daftar."
        rows={10}
        value={final.instructions}
        maxLength={60_000}
        error={error('finalAssignment.instructions')}
        onChange={(event) => set({ instructions: event.target.value })}
      />
      <Fields>
        <NumberField
          label="Nilai lulus"
          value={final.passingScore}
          min={0}
          max={100}
          onChange={(passingScore) => set({ passingScore })}
        />
        <NumberField
          label="Boleh diperbaiki (kali)"
          value={final.revisions}
          min={0}
          max={10}
          onChange={(revisions) => set({ revisions })}
        />
      </Fields>
    </Group>
  );
}

export default staffPage(ROLES.studio, AssignmentPage);
