import { useSearch } from 'wouter';
import { Badge } from '../../ui/Badge.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Pagination } from '../../ui/Pagination.js';
import { QueryView } from '../../ui/QueryView.js';
import { Row, Stack } from '../../ui/Stack.js';
import { TitleSearch } from '../media/components/TitleSearch.js';
import { useMyBatches } from '../staff-grading/api/my-batches.js';
import { Filter, FilterBar } from '../staff-kit/FilterBar.js';
import { useListState } from '../staff-kit/list-state.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { optionsOf } from '../staff-kit/words.js';
import { useManagedQuestions } from './api/questions.js';
import { ManagedQuestionCard } from './components/ManagedQuestionCard.js';
import { QUESTION_STATES, toQuestionFilter } from './filters.js';

/** What learners ask in my classes: reported and unanswered questions first. */
function QuestionsPage() {
  const list = useListState();
  const questions = useManagedQuestions(toQuestionFilter(new URLSearchParams(useSearch())));
  const batches = useMyBatches().data?.items ?? [];
  return (
    <>
      <PageHeader title="Pertanyaan peserta" lead="Yang belum dijawab ada di atas." />
      <FilterBar>
        <Filter list={list} name="keadaan" label="Keadaan" all="Semua" options={optionsOf(QUESTION_STATES)} />
        <Filter
          list={list}
          name="kelas"
          label="Kelas"
          all="Semua kelas"
          options={batches.map(({ id, courseTitle, label }) => ({
            value: id,
            label: `${courseTitle} · ${label}`,
          }))}
        />
        <TitleSearch list={list} label="Cari kata" />
      </FilterBar>
      <QueryView query={questions} heading="h2">
        {({ items, counts, page, pageSize, total }) => (
          <Stack gap="large">
            <Row>
              <Badge tone={counts.unanswered > 0 ? 'warning' : 'success'}>
                {counts.unanswered} belum dijawab
              </Badge>
              {counts.reported > 0 && <Badge tone="danger">{counts.reported} dilaporkan</Badge>}
            </Row>
            {items.length === 0 && <Nothing filtered={list.filtered} />}
            {items.map((question) => (
              <ManagedQuestionCard key={question.id} question={question} />
            ))}
            <Pagination page={page} pageSize={pageSize} total={total} href={list.pageHref} />
          </Stack>
        )}
      </QueryView>
    </>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  return (
    <EmptyState title={filtered ? 'Tidak ada yang cocok' : 'Belum ada pertanyaan'}>
      <p>{filtered ? 'Ubah saringan di atas.' : 'Pertanyaan peserta dari kelas Anda muncul di sini.'}</p>
    </EmptyState>
  );
}

export default staffPage(ROLES.grading, QuestionsPage);
