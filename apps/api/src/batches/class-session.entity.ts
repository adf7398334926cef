import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One dated meeting of a batch (Sesi). The database keeps `setup_minutes`, `sequence` and `changed_at` by itself. */
@Entity({ name: 'class_sessions', schema: 'lms' })
export class ClassSessionRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'batch_id' }) batchId: string;
  @Column('text') title: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt: Date;
  @Column('text') place: string;
  @Column('uuid', { name: 'room_id', nullable: true }) roomId: string | null;
  @Column('smallint', { name: 'setup_minutes', default: 0 }) setupMinutes: number;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt: Date | null;
  @Column('text', { name: 'cancelled_reason', nullable: true }) cancelledReason: string | null;
  @Column('integer', { default: 0 }) sequence: number;
  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' }) changedAt: Date;
  @Column('numeric', { precision: 4, scale: 1, nullable: true }) jp: number | null;
}
