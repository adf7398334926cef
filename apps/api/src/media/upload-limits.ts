import type { MediaKind } from '@sinau/contracts/media.contract.js';
import type { Config } from '../config.js';
import type { UploadPurpose } from './upload.policy.js';

const MEGABYTE = 1024 * 1024;

/** The most that a curriculum file can allow (`maks_mb_per_berkas`); each assignment says its own limit. */
const LARGEST_EVIDENCE = 30 * MEGABYTE;

/** Largest upload in bytes. */
export function largestUpload(config: Config, kind: MediaKind, purpose: UploadPurpose): number {
  if (purpose === 'scorm') return config.SCORM_MAX_MB * MEGABYTE;
  if (purpose === 'evidence') return LARGEST_EVIDENCE;
  if (purpose === 'course') return config.COURSE_MAX_MB * MEGABYTE;
  const megabytes = {
    video: config.MEDIA_MAX_VIDEO_MB,
    image: config.MEDIA_MAX_IMAGE_MB,
    audio: config.MEDIA_MAX_AUDIO_MB,
    file: config.MEDIA_MAX_FILE_MB,
  };
  return megabytes[kind] * MEGABYTE;
}

/** Uploads that one account may have begun without finishing: each of them holds space that others cannot use. */
export function mostUnfinished(purpose: UploadPurpose): number {
  return purpose === 'evidence' ? 5 : 20;
}

/** Left free on the disk whatever happens: the database lives there too. */
const RESERVE = 300 * MEGABYTE;

export interface Space {
  /** Null: the store does not say. */
  readonly free: number | null;
  /** What unfinished uploads will still send. */
  readonly promised: number;
  /** Renditions and uploads together. */
  readonly used: number;
  readonly quota: number | null;
}

/** Bytes that a new upload may have. While it is processed, its renditions need about as much again. */
export function roomFor({ free, promised, used, quota }: Space): number {
  const onDisk = free === null ? Infinity : (free - RESERVE - promised) / 2;
  const inQuota = quota === null ? Infinity : quota - used;
  return Math.max(0, Math.floor(Math.min(onDisk, inQuota)));
}

/** "12,4 MB" for sentences. */
export function megabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toLocaleString('id-ID', { maximumFractionDigits: 1 })} MB`;
}
