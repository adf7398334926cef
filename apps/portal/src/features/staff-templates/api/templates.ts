import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type Template = ResponseOf<'GET /manage/certificate-templates'>['items'][number];
export type TemplateDetail = ResponseOf<'GET /manage/certificate-templates/:id'>;
export type TemplateVersion = TemplateDetail['current'];
export type Preview = ResponseOf<'POST /manage/certificate-templates/preview'>;
export type TemplateKind = Template['kind'];
export type Look = RequestOf<'POST /manage/certificate-templates/preview'>['body']['look'];

export const templatesQuery = (archived: boolean) =>
  apiQuery('GET /manage/certificate-templates', { query: { archived: archived ? 'yes' : 'no' } });
export const useTemplates = (archived: boolean) => useQuery(templatesQuery(archived));

export const templateQuery = (id: string) =>
  apiQuery('GET /manage/certificate-templates/:id', { params: { id } });
export const useTemplate = (id: string) => useQuery(templateQuery(id));

/** @param versionId empty for the built-in look */
export const classPreviewQuery = (batchId: string, kind: TemplateKind, versionId: string) =>
  apiQuery('GET /manage/batches/:id/certificate-preview', {
    params: { id: batchId },
    query: { kind, ...(versionId && { templateVersionId: versionId }) },
  });

const startersQuery = () => apiQuery('GET /manage/certificate-templates/starters');
export const useStarters = () => useQuery(startersQuery());

const old = [keyOf('GET /manage/certificate-templates'), keyOf('GET /manage/certificate-templates/:id')];

export const useCreateTemplate = (onSuccess: (made: TemplateDetail) => void) =>
  useApiMutation('POST /manage/certificate-templates', { invalidates: old, onSuccess });
export const useRenameTemplate = (onSuccess: () => void) =>
  useApiMutation('PUT /manage/certificate-templates/:id', { invalidates: old, onSuccess });
export const useArchiveTemplate = (onSuccess: () => void) =>
  useApiMutation('POST /manage/certificate-templates/:id/archive', { invalidates: old, onSuccess });
export const useOpenDraft = () =>
  useApiMutation('POST /manage/certificate-templates/:id/draft', { invalidates: old });
export const useRestoreDesign = () =>
  useApiMutation('POST /manage/certificate-templates/:id/draft/restore', { invalidates: old });
export const usePublish = (onSuccess: () => void) =>
  useApiMutation('POST /manage/certificate-templates/:id/draft/publish', { invalidates: old, onSuccess });

/** @throws ApiError edit_conflict when somebody else saved first */
export const saveDraft = (id: string, revision: number, look: Look) =>
  api('PUT /manage/certificate-templates/:id/draft', { params: { id }, body: { revision, look } });

/** What the server has now, past every cache. */
export const readTemplate = (id: string) => api('GET /manage/certificate-templates/:id', { params: { id } });

/** @throws ApiError template_failed, with why */
export const readPreview = (kind: TemplateKind, look: Look, sample: 'longest' | 'shortest') =>
  api('POST /manage/certificate-templates/preview', { body: { kind, look, sample } });
