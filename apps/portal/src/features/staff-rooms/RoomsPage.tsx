import { useState } from 'react';
import { Badge } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Row } from '../../ui/Stack.js';
import { toast } from '../../ui/toast.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { staffPage, useMayReach } from '../staff-kit/staff-page.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { useRelease, useRooms, type Room } from './api/rooms.js';
import { OccupationDialog } from './components/OccupationDialog.js';
import { RoomDialog } from './components/RoomDialog.js';
import styles from './RoomsPage.module.css';
import { spanOf } from './spans.js';

/** Rooms of the building, floor by floor. */
function RoomsPage() {
  const rooms = useRooms();
  const mayChange = useMayReach(ROLES.manageBatches, 'PUT /manage/rooms/:id');
  const [edited, setEdited] = useState<Room | null>(null);
  const [closed, setClosed] = useState<Room | null>(null);
  return (
    <>
      <PageHeader
        title="Ruang"
        lead="Ruang di gedung Latkop, lantai demi lantai."
        back={{ href: staffPaths.manageSchedule, label: 'Jadwal' }}
      />
      <QueryView query={rooms}>
        {({ items }) =>
          floorsOf(items).map(([floor, onFloor]) => (
            <section key={floor} aria-labelledby={`lantai-${floor}`} className={styles.floor}>
              <h2 id={`lantai-${floor}`}>Lantai {floor}</h2>
              <ul className={styles.rooms}>
                {onFloor.map((room) => (
                  <RoomCard
                    key={room.id}
                    room={room}
                    mayChange={mayChange}
                    onEdit={() => setEdited(room)}
                    onClose={() => setClosed(room)}
                  />
                ))}
              </ul>
            </section>
          ))
        }
      </QueryView>
      <RoomDialog room={edited} onClose={() => setEdited(null)} />
      <OccupationDialog
        kind={closed && 'outage'}
        rooms={closed ? [closed] : []}
        onClose={() => setClosed(null)}
      />
    </>
  );
}

const floorsOf = (rooms: readonly Room[]): [number, Room[]][] =>
  [...new Set(rooms.map(({ floor }) => floor))].map((floor) => [
    floor,
    rooms.filter((room) => room.floor === floor),
  ]);

interface RoomCardProps {
  readonly room: Room;
  readonly mayChange: boolean;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

function RoomCard({ room, mayChange, onEdit, onClose }: RoomCardProps) {
  const release = useRelease(() => toast(`${room.name} dapat dipakai lagi.`));
  const facts = [
    `${room.capacity} orang`,
    room.setupMinutes > 0 && `persiapan ${room.setupMinutes} menit`,
    ...room.equipment,
  ].filter(Boolean);
  return (
    <li className={styles.room}>
      <h3>{room.name}</h3>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      <Row>
        {!room.bookable && <Badge>Tidak dapat dipesan</Badge>}
        {!room.checkedAt && <Badge tone="warning">Perlu diperiksa</Badge>}
      </Row>
      {room.outages.map((outage) => (
        <div key={outage.id}>
          <p>
            Tidak dipakai: {outage.title}, {spanOf(outage)}.
          </p>
          {mayChange && (
            <Button
              variant="quiet"
              busy={release.isPending}
              onClick={() => release.submit({ params: { id: outage.id } })}
            >
              Pakai lagi <VisuallyHidden>{room.name}</VisuallyHidden>
            </Button>
          )}
        </div>
      ))}
      {mayChange && (
        <Row>
          <Button variant="quiet" icon="edit" onClick={onEdit}>
            Ubah <VisuallyHidden>{room.name}</VisuallyHidden>
          </Button>
          <Button variant="quiet" onClick={onClose}>
            Tidak dipakai… <VisuallyHidden>{room.name}</VisuallyHidden>
          </Button>
        </Row>
      )}
    </li>
  );
}

export default staffPage(ROLES.batches, RoomsPage);
