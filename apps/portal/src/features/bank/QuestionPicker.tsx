import { useState } from 'react';
import { formatNumber } from '../../lib/format.js';
import { Button } from '../../ui/Button.js';
import { QueryView } from '../../ui/QueryView.js';
import { Select } from '../../ui/Select.js';
import { Row, Stack } from '../../ui/Stack.js';
import { TextInput } from '../../ui/TextInput.js';
import { oneOf } from '../staff-kit/list-state.js';
import { optionsOf } from '../staff-kit/words.js';
import { useQuestions, type BankFilter, type BankModule } from './api/questions.js';
import { ChosenQuestions } from './components/ChosenQuestions.js';
import { PickerList } from './components/PickerList.js';
import styles from './QuestionPicker.module.css';
import { useDebounced } from './use-debounced.js';
import { KINDS, LEVELS } from './words.js';

export interface QuestionPickerProps {
  /** Whose bank is offered. */
  readonly courseId: string;
  /** One question, or any number of them. */
  readonly multiple?: boolean;
  /** Codes of the chosen questions, in the order in which they are asked. */
  readonly value: readonly string[];
  readonly onChange: (codes: string[]) => void;
}

const PAGE_SIZE = 10;

/** Picks questions from the bank of a course: search, narrow, tick; what is chosen stands above in its order. */
export function QuestionPicker({ courseId, multiple = false, value, onChange }: QuestionPickerProps) {
  const [narrowed, setNarrowed] = useState<BankFilter>({});
  const [page, setPage] = useState(1);
  const { q, ...exact } = narrowed;
  const text = useDebounced(q ?? '');
  const questions = useQuestions({
    course: courseId,
    ...exact,
    ...(text.trim() && { q: text.trim() }),
    page,
    pageSize: PAGE_SIZE,
  });
  const narrow = (change: BankFilter) => {
    setPage(1);
    setNarrowed((before) => ({ ...before, ...change }));
  };
  return (
    <Stack>
      {multiple && <ChosenQuestions courseId={courseId} value={value} onChange={onChange} />}
      <PickerFilters narrowed={narrowed} modules={questions.data?.modules ?? []} onNarrow={narrow} />
      <QueryView query={questions} heading="h2">
        {({ items, total }) => (
          <Stack>
            <p role="status" className={styles.count}>
              {total > 0
                ? `${formatNumber(total)} soal`
                : 'Tidak ada soal yang cocok. Ubah saringan, atau tulis soal baru di Bank soal.'}
            </p>
            <PickerList items={items} multiple={multiple} value={value} onChange={onChange} />
            <Pages page={page} last={Math.ceil(total / PAGE_SIZE)} onPage={setPage} />
          </Stack>
        )}
      </QueryView>
    </Stack>
  );
}

interface PickerFiltersProps {
  readonly narrowed: BankFilter;
  readonly modules: readonly BankModule[];
  readonly onNarrow: (change: BankFilter) => void;
}

function PickerFilters({ narrowed, modules, onNarrow }: PickerFiltersProps) {
  return (
    <div role="search" aria-label="Cari di bank soal" className={styles.filters}>
      <TextInput
        label="Cari soal"
        type="search"
        value={narrowed.q ?? ''}
        maxLength={80}
        autoComplete="off"
        onChange={(event) => onNarrow({ q: event.target.value })}
      />
      <Select
        label="Bab"
        placeholder="Semua"
        value={narrowed.module ?? ''}
        options={modules.map(({ code, title }) => ({ value: code, label: title }))}
        onChange={(event) => onNarrow({ module: event.target.value || undefined })}
      />
      <Select
        label="Tingkat"
        placeholder="Semua"
        value={narrowed.level ?? ''}
        options={optionsOf(LEVELS)}
        onChange={(event) => onNarrow({ level: oneOf(event.target.value, LEVELS) })}
      />
      <Select
        label="Jenis"
        placeholder="Semua"
        value={narrowed.kind ?? ''}
        options={optionsOf(KINDS)}
        onChange={(event) => onNarrow({ kind: oneOf(event.target.value, KINDS) })}
      />
    </div>
  );
}

interface PagesProps {
  readonly page: number;
  readonly last: number;
  readonly onPage: (page: number) => void;
}

/** Buttons, not links: the picker stands inside another page, whose address stays. */
function Pages({ page, last, onPage }: PagesProps) {
  if (last <= 1) return null;
  return (
    <Row>
      <Button variant="secondary" icon="left" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        Sebelumnya
      </Button>
      <span>
        Halaman {page} dari {last}
      </span>
      <Button variant="secondary" iconEnd="right" disabled={page >= last} onClick={() => onPage(page + 1)}>
        Berikutnya
      </Button>
    </Row>
  );
}
