import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One printed copy; its number is on its sticker. */
@Entity({ name: 'library_copies', schema: 'lms' })
export class CopyRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'work_id' }) workId: string;
  /** Given by the database. */
  @Column('text') code: string;
  @Column('timestamptz', { name: 'lost_at', nullable: true }) lostAt: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
