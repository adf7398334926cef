import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A piece of evidence. A photo's bytes are in the file store; videos and documents are media. */
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

  @Column('bytea', { nullable: true })
  sha256: Buffer | null;

  @Column('text', { name: 'storage_key', nullable: true })
  storageKey: string | null;

  @Column('text', { name: 'thumbnail_key', nullable: true })
  thumbnailKey: string | null;

  /** Null: a photo. */
  @Column('uuid', { name: 'media_id', nullable: true })
  mediaId: string | null;

  /** Made on the device (of an upload: its id), so that a file sent twice is one. Null: sent by an older page, or copied to a revision. */
  @Column('uuid', { name: 'device_id', nullable: true })
  deviceId: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
