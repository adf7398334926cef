import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A picture of a submission; its bytes are in the file store. */
@Entity({ name: 'evidence_files', schema: 'lms' })
export class EvidenceFileRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id: string;

  @Column('uuid', { name: 'submission_id' })
  submissionId: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  kind: 'photo' | 'video' | 'document';

  @Column('text', { name: 'content_type' })
  contentType: string;

  @Column('integer')
  bytes: number;

  @Column('integer', { nullable: true })
  width: number | null;

  @Column('integer', { nullable: true })
  height: number | null;

  @Column('bytea')
  sha256: Buffer;

  @Column('text', { name: 'storage_key' })
  storageKey: string;

  @Column('text', { name: 'thumbnail_key', nullable: true })
  thumbnailKey: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
