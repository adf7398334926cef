import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An uploaded SCORM package. Its files are in scorm_files and the file store. */
@Entity({ name: 'scorm_packages', schema: 'lms' })
export class ScormPackageRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { default: 'uploading' })
  state: 'uploading' | 'processing' | 'ready' | 'failed';

  @Column('text')
  filename: string;

  @Column('bigint')
  bytes: number;

  @Column('text', { default: '' })
  title: string;

  @Column('text', { nullable: true })
  version: '1.2' | '2004' | null;

  @Column('text', { name: 'launch_path', nullable: true })
  launchPath: string | null;

  @Column('text', { name: 'launch_query', default: '' })
  launchQuery: string;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('uuid', { nullable: true })
  lease: string | null;

  @Column('timestamptz', { name: 'leased_until', nullable: true })
  leasedUntil: Date | null;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;
}
