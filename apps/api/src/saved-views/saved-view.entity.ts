import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A list as somebody likes to see it. */
@Entity({ name: 'saved_views', schema: 'lms' })
export class SavedViewRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('text', { name: 'table_key' }) tableKey: string;
  @Column('text') name: string;
  /** The list's address behind the question mark. */
  @Column('text') query: string;
  @Column('boolean', { name: 'is_default', default: false }) isDefault: boolean;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
