import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { PageHeader } from '../../ui/PageHeader.js';
import { Stack } from '../../ui/Stack.js';
import { toast } from '../../ui/toast.js';
import { toId } from '../staff-kit/list-state.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useAddQuestion } from './api/change-questions.js';
import { useModules } from './api/modules.js';
import { CourseSelect } from './components/CourseSelect.js';
import { QuestionForm } from './components/editor/QuestionForm.js';
import { emptyDraft, toBody } from './question-draft.js';
import { useKeptDraft } from './use-kept-draft.js';

/** A new question for the bank of a course. */
function NewQuestionPage() {
  const [courseId, setCourseId] = useState(toId(new URLSearchParams(useSearch()).get('pelatihan')) ?? '');
  const [, navigate] = useLocation();
  const modules = useModules(courseId);
  const { draft, setDraft, forget } = useKeptDraft('new', emptyDraft());
  const add = useAddQuestion((question) => {
    forget(emptyDraft());
    toast(`Soal ${question.code} tersimpan.`);
    navigate(staffPaths.question(question.id));
  });
  return (
    <>
      <PageHeader
        title="Soal baru"
        back={{
          href: courseId ? `${staffPaths.manageBank}?pelatihan=${courseId}` : staffPaths.manageBank,
          label: 'Bank soal',
        }}
      />
      <Stack gap="large">
        <Stack narrow>
          <CourseSelect
            label="Untuk pelatihan"
            value={courseId}
            onChange={(id) => {
              setCourseId(id);
              setDraft({ ...draft, moduleCode: '' });
            }}
          />
        </Stack>
        {courseId ? (
          <QuestionForm
            draft={draft}
            modules={modules.list}
            save="Simpan soal"
            busy={add.isPending}
            error={add.error}
            onChange={setDraft}
            onSave={() => add.submit({ body: { ...toBody(draft), courseId } })}
          />
        ) : (
          <p>Pilih pelatihan dulu. Setiap soal berada di bank satu pelatihan.</p>
        )}
      </Stack>
    </>
  );
}

export default staffPage(ROLES.bank, NewQuestionPage, 'POST /bank/questions');
