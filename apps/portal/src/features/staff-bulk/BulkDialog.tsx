import { useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { RequestError } from '../../lib/api-errors.js';
import { hasFieldErrors } from '../../lib/field-errors.js';
import { formatNumber } from '../../lib/format.js';
import { newId } from '../../lib/new-id.js';
import { Bullets } from '../../ui/Bullets.js';
import { ConfirmDialog } from '../staff-kit/ConfirmDialog.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { usePreview, useStart, type BulkKind, type BulkOrder } from './api/jobs.js';

type OrderOf<K extends BulkKind> = Extract<BulkOrder, { kind: K }>;

export interface BulkDialogProps<K extends BulkKind> {
  readonly kind: K;
  readonly selection: OrderOf<K>['selection'];
  readonly parameters: OrderOf<K>['parameters'];
  /** A question: "Cabut sertifikat yang dipilih?" */
  readonly title: string;
  /** What will be done, before a number and after it. */
  readonly verb: string;
  readonly noun: string;
  readonly danger?: boolean;
  /** What the deed asks for besides; told what was wrong with it. */
  readonly fields?: (error: RequestError | null) => ReactNode;
  readonly children?: ReactNode;
  /** The job is under way: nothing is chosen any more. */
  readonly onStarted: () => void;
  readonly onClose: () => void;
}

/**
 * Counts first, then asks, then leads to the job. Mount it to open it: each mounting is one confirmation, and a second
 * tap on it is the same job.
 */
export function BulkDialog<K extends BulkKind>(props: BulkDialogProps<K>) {
  const { kind, selection, parameters, title, verb, noun, danger, fields, children, onStarted, onClose } =
    props;
  const [, navigate] = useLocation();
  const [key] = useState(newId);
  const preview = usePreview();
  const start = useStart((jobId) => {
    onStarted();
    navigate(staffPaths.bulkJob(jobId));
  });
  const look = () => preview.submit({ body: { kind, selection } as never });
  // Once per mounting; the selection cannot change under an open dialog.
  useEffect(look, []); // oxlint-disable-line react-hooks/exhaustive-deps -- see above
  const found = preview.data;
  const count = found?.included ?? 0;
  const confirm = () => {
    if (count === 0) return onClose();
    start.submit({ body: { kind, selection, parameters, key, expected: count } as never });
  };
  return (
    <ConfirmDialog
      open
      title={title}
      confirm={!found ? verb : count > 0 ? `${verb} ${formatNumber(count)} ${noun}` : 'Tutup'}
      busyLabel={found ? 'Sedang memulai…' : 'Sedang menghitung…'}
      danger={danger ?? false}
      busy={start.isPending || preview.isPending}
      error={preview.error ?? (hasFieldErrors(start.error) ? null : start.error)}
      onConfirm={found ? confirm : look}
      onClose={onClose}
    >
      {found && (
        <div role="status">
          <p>
            <strong>{formatNumber(found.selected)}</strong> {noun} dipilih.{' '}
            {count > 0 ? `${formatNumber(count)} akan dikerjakan.` : 'Tidak ada yang dapat dikerjakan.'}
          </p>
          {found.excluded.length > 0 && (
            <Bullets>
              {found.excluded.map(({ reason, count: left }) => (
                <li key={reason}>
                  {formatNumber(left)} dilewati: {reason.toLowerCase()}.
                </li>
              ))}
            </Bullets>
          )}
          {found.undoSeconds > 0 && (
            <p>
              Dapat diurungkan selama {formatNumber(Math.round(found.undoSeconds / 60))} menit sesudahnya.
            </p>
          )}
        </div>
      )}
      {count > 0 && children}
      {count > 0 && fields?.(start.error)}
    </ConfirmDialog>
  );
}
