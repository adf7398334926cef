import { useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Button } from '../../ui/Button.js';
import { Row } from '../../ui/Stack.js';
import type { ExportOrder } from './api/export-table.js';
import { useSavedViews } from './api/saved-views.js';
import { ColumnsDialog, type NamedColumn } from './ColumnsDialog.js';
import { ExportDialog } from './ExportDialog.js';
import { KeysDialog } from './KeysDialog.js';
import { ViewsDialog } from './ViewsDialog.js';

export interface TableToolsProps {
  readonly table: string;
  readonly columns: readonly NamedColumn[];
  readonly hidden: readonly string[];
  readonly onHidden: (hidden: readonly string[]) => void;
  readonly keysOpen: boolean;
  readonly onKeys: (open: boolean) => void;
  /** What leaves as a file; nothing when this list does not. */
  readonly exported?: ExportOrder | undefined;
  /** There is nothing to list, with or without filters. */
  readonly nothing: boolean;
}

/** Views, columns, file and keys of a list. No first view needs them, so their code comes after the page. */
export default function TableTools(props: TableToolsProps) {
  const { table, columns, hidden, onHidden, keysOpen, onKeys, exported, nothing } = props;
  const [open, setOpen] = useState<'views' | 'columns' | 'export' | null>(null);
  const views = useSavedViews(table).data?.items ?? [];
  useDefaultView(views.find(({ isDefault }) => isDefault)?.query);
  const close = () => setOpen(null);
  return (
    <>
      {(!nothing || views.length > 0) && (
        <Row>
          <Button variant="quiet" onClick={() => setOpen('views')}>
            Tampilan{views.length > 0 && ` (${views.length})`}
          </Button>
          <Button variant="quiet" onClick={() => setOpen('columns')}>
            Kolom
          </Button>
          {exported && (
            <Button variant="quiet" icon="download" onClick={() => setOpen('export')}>
              Ekspor
            </Button>
          )}
          <Button variant="quiet" onClick={() => onKeys(true)}>
            Pintasan
          </Button>
        </Row>
      )}
      <ViewsDialog open={open === 'views'} table={table} views={views} onClose={close} />
      <ColumnsDialog
        open={open === 'columns'}
        columns={columns}
        hidden={hidden}
        onHidden={onHidden}
        onClose={close}
      />
      {exported && <ExportDialog open={open === 'export'} order={exported} onClose={close} />}
      <KeysDialog open={keysOpen} onClose={() => onKeys(false)} />
    </>
  );
}

/** Who comes without a wish sees the list as they named it their own; once, so that filters can be taken away again. */
function useDefaultView(query: string | undefined): void {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const [came] = useState(search);
  const done = useRef(false);
  useEffect(() => {
    if (done.current || query === undefined) return;
    done.current = true;
    if (came === '' && search === '' && query !== '') navigate(`${path}?${query}`, { replace: true });
  }, [query, came, search, path, navigate]);
}
