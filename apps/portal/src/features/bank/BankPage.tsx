import { useSearch } from 'wouter';
import { LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Stack } from '../../ui/Stack.js';
import { useListState } from '../staff-kit/list-state.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { StaffTable } from '../staff-kit/StaffTable.js';
import { useQuestions } from './api/questions.js';
import { BankFilters } from './components/BankFilters.js';
import { CourseActions } from './components/CourseActions.js';
import { questionColumns } from './components/question-columns.js';
import { SelectionBar } from './components/SelectionBar.js';
import { UndoRemoval } from './components/UndoRemoval.js';
import { toBankFilter } from './filters.js';
import { useRemoval } from './use-removal.js';
import { useSelection } from './use-selection.js';

/** All questions of all courses; filters and page stand in the address, what is ticked survives both. */
function BankPage() {
  const list = useListState();
  const filter = toBankFilter(new URLSearchParams(useSearch()));
  const questions = useQuestions(filter);
  const selection = useSelection();
  const removal = useRemoval();
  const create = (
    <LinkButton href={staffPaths.newQuestion(filter.course)} icon="plus">
      Soal baru
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title="Bank soal"
        lead="Perubahan di sini masuk ke draf. Yang sudah terbit tetap seperti semula."
        actions={
          <>
            {create}
            <LinkButton href={staffPaths.importQuestions(filter.course)} variant="secondary" icon="upload">
              Impor soal
            </LinkButton>
          </>
        }
      />
      <Stack>
        <UndoRemoval removal={removal} />
        <BankFilters list={list} modules={questions.data?.modules ?? []} course={filter.course} />
        {filter.course && <CourseActions course={filter.course} />}
        {questions.data && questions.data.total > 0 && (
          <SelectionBar
            selection={selection}
            filter={filter}
            page={questions.data}
            onRemoved={removal.remember}
          />
        )}
        <StaffTable
          table="bank"
          caption="Bank soal"
          noun="soal"
          query={questions}
          columns={questionColumns(selection, filter.course !== undefined)}
          rowKey={({ id }) => id}
          list={list}
          empty={{
            title: 'Belum ada soal',
            text: 'Tulis soal pertama, atau impor dari berkas GIFT, Moodle, Aiken, atau XLSX.',
            action: create,
          }}
        />
      </Stack>
    </>
  );
}

export default staffPage(ROLES.bank, BankPage);
