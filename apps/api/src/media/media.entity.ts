import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A picture, recording or file of lessons. Its bytes are in the file store, by rendition. */
@Entity({ name: 'media', schema: 'lms' })
export class MediaRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id: string;

  @Column('text')
  kind: 'image' | 'video' | 'audio' | 'file';

  @Column('text', { default: 'uploading' })
  state: 'uploading' | 'processing' | 'ready' | 'failed';

  @Column('text')
  title: string;

  @Column('bigint')
  bytes: number;

  @Column('bytea', { nullable: true })
  sha256: Buffer | null;

  @Column('numeric', { name: 'duration_seconds', precision: 10, scale: 2, nullable: true })
  durationSeconds: number | null;

  @Column('text', { default: '' })
  transcript: string;

  @Column('text', { name: 'captions_key', nullable: true })
  captionsKey: string | null;

  @Column('bytea', { name: 'captions_sha256', nullable: true })
  captionsSha256: Buffer | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('uuid', { nullable: true })
  lease: string | null;

  @Column('timestamptz', { name: 'leased_until', nullable: true })
  leasedUntil: Date | null;

  /** A learner's evidence: never in the library, never in a lesson. */
  @Column('boolean', { default: false })
  private: boolean;

  /** Read aloud by a computer: whoever plays it is told. */
  @Column('boolean', { name: 'computer_voice', default: false })
  computerVoice: boolean;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;
}
