import { useRef } from 'react';
import { formatTime } from '../../lib/format.js';
import type { PageProps } from '../../lib/page-props.js';
import { useCountdown } from '../../lib/use-countdown.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useCheckInBoard, type CheckInBoard } from './api/check-in-board.js';
import styles from './CheckInBoardPage.module.css';

/** The server accepts a QR for one step more than it is the newest. */
const ACCEPTED_LONGER_MS = 20_000;

/** What the projector shows: a QR that changes, six digits, and how many are there. */
function CheckInBoardPage({ params }: PageProps) {
  const board = useCheckInBoard(params.id ?? '');
  return (
    <QueryView query={board} skeleton={<PageSkeleton />}>
      {(data) => <Board board={data} since={board.dataUpdatedAt} failing={board.failureCount > 0} />}
    </QueryView>
  );
}

interface BoardProps {
  readonly board: CheckInBoard;
  /** When this answer came, by this device's clock: only spans are measured, so a wrong clock does no harm. */
  readonly since: number;
  readonly failing: boolean;
}

function Board({ board, since, failing }: BoardProps) {
  const screen = useRef<HTMLElement>(null);
  const { session, batchId, current } = board;
  const left = useCountdown(current ? since + current.freshForMs + ACCEPTED_LONGER_MS : null);
  return (
    <>
      <PageHeader
        title={`Kode QR: ${session.title}`}
        back={{ href: staffPaths.attendance(batchId, session.id), label: 'Presensi' }}
        actions={
          current && (
            <Button icon="board" onClick={() => void screen.current?.requestFullscreen()}>
              Layar penuh
            </Button>
          )
        }
      />
      <section ref={screen} className={styles.screen} aria-label="Kode presensi">
        {current && left !== 0 ? (
          <Codes current={current} address={board.address} />
        ) : (
          <Banner tone="warning" live title={current ? 'Jaringan terputus' : STATES[board.state]}>
            <p>
              {current ? 'Kode lama tidak berlaku lagi. Kode baru muncul begitu tersambung.' : hintOf(board)}
            </p>
          </Banner>
        )}
        <p className={styles.count}>
          <span>{`${board.present} dari ${board.total} hadir`}</span>
          {board.pending > 0 && (
            <span className={styles.soft}>{`${board.pending} menunggu konfirmasi pelatih`}</span>
          )}
        </p>
        {failing && left !== 0 && (
          <p className={styles.soft}>Sambungan terganggu. Kode ini masih berlaku sebentar.</p>
        )}
      </section>
    </>
  );
}

interface CodesProps {
  readonly current: NonNullable<CheckInBoard['current']>;
  readonly address: string;
}

function Codes({ current, address }: CodesProps) {
  return (
    <div className={styles.codes}>
      <img
        className={styles.qr}
        alt="Kode QR presensi. Pindai dengan kamera HP."
        src={`data:image/svg+xml,${encodeURIComponent(current.svg)}`}
      />
      <div>
        <p className={styles.lead}>Pindai dengan kamera HP</p>
        <p className={styles.soft}>
          Atau buka <strong>{address}</strong> dan ketik:
        </p>
        <p className={styles.digits}>{`${current.code.slice(0, 3)} ${current.code.slice(3)}`}</p>
      </div>
    </div>
  );
}

const STATES: Readonly<Record<CheckInBoard['state'], string>> = {
  open: 'Presensi dibuka',
  early: 'Presensi belum dibuka',
  over: 'Sesi sudah selesai',
  closed: 'Presensi ditutup',
};

function hintOf({ state, opensAt }: CheckInBoard): string {
  if (state === 'early') return `Kode muncul di sini pukul ${formatTime(opensAt)}.`;
  if (state === 'over') return 'Anda masih dapat menandai peserta di daftar presensi.';
  return 'Sesi ini batal atau kelasnya sudah dilaporkan.';
}

export default staffPage(ROLES.attendance, CheckInBoardPage);
