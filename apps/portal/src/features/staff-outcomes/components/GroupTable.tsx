import { Bar } from '../../../ui/Bar.js';
import { Stack } from '../../../ui/Stack.js';
import type { Column } from '../../../ui/Table.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import type { Group } from '../api/outcomes.js';
import { rowsHref } from '../filters.js';
import { FIGURES, GROUPINGS, groupName, OUTCOMES, shareWords } from '../words.js';
import styles from './outcomes.module.css';

interface GroupTableProps {
  readonly by: keyof typeof GROUPINGS;
  readonly groups: readonly Group[];
  readonly scope: URLSearchParams;
}

const SHOWN = OUTCOMES.filter(({ figure }) => figure !== 'same' && figure !== 'down');

/** The same figures by class, region, quarter or milestone; each number opens its rows. */
export function GroupTable({ by, groups, scope }: GroupTableProps) {
  const columns: readonly Column<Group>[] = [
    {
      key: 'group',
      header: GROUPINGS[by],
      cell: (group) => (
        <div>
          {groupName(by, group)}
          {group.note && <div className={styles.soft}>{group.note}</div>}
        </div>
      ),
    },
    ...SHOWN.map(({ figure, value, total }): Column<Group> => ({
      key: figure,
      header: FIGURES[figure],
      cell: ({ key, counts }) => (
        <div className={styles.share}>
          <a href={rowsHref(staffPaths.outcomeRows, scope, figure, { by, key })} className={styles.numbers}>
            {shareWords(value(counts), total(counts))}
          </a>
          {figure === 'answered' && (
            <Bar
              value={value(counts)}
              max={Math.max(1, total(counts))}
              label={`${FIGURES[figure]}: ${shareWords(value(counts), total(counts))}`}
            />
          )}
        </div>
      ),
    })),
  ];
  return (
    <Stack as="section" aria-labelledby="menurut">
      <h2 id="menurut">Menurut {GROUPINGS[by].toLowerCase()}</h2>
      <WideTable
        caption={`Hasil menurut ${GROUPINGS[by].toLowerCase()}`}
        rows={groups}
        rowKey={({ key }) => key}
        columns={columns}
      />
      {groups.length === 500 && <p>Hanya 500 yang pertama. Persempit saringannya.</p>}
    </Stack>
  );
}
