import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One dated meeting of a batch (Sesi). */
@Entity({ name: 'class_sessions', schema: 'lms' })
export class ClassSessionRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'batch_id' }) batchId: string;
  @Column('text') title: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt: Date;
  @Column('text') place: string;
}
