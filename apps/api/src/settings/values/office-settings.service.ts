import { Inject, Injectable } from '@nestjs/common';
import type { OfficeSetting } from '@sinau/contracts/office-settings.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { AuditService } from '../../audit/audit.service.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { violates } from '../../database/errors.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { Problem, notFound, wrongField } from '../../http/problem.js';
import { isSettingKey, settingFault, SETTINGS, type SettingDefinition } from './setting-registry.js';
import * as queries from './settings.queries.js';

const SHOWN = 10;

type Limits = Pick<
  Config,
  'MEDIA_MAX_VIDEO_MB' | 'MEDIA_MAX_IMAGE_MB' | 'MEDIA_MAX_AUDIO_MB' | 'MEDIA_MAX_FILE_MB' | 'SCORM_MAX_MB'
>;

/** Limits and times as an office decides them. */
@Injectable()
export class OfficeSettings {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    @Inject(CONFIG) private readonly config: Limits,
  ) {}

  async list(): Promise<RouteOutput<'GET /manage/office-settings'>> {
    const changes = await queries.listChanges(this.transactions.reader, null, SHOWN);
    const { config } = this;
    return {
      items: Object.entries(SETTINGS).map(([key, definition]) =>
        shown(
          key,
          definition,
          changes.filter((change) => change.key === key),
        ),
      ),
      uploads: [
        { label: 'Video', megabytes: config.MEDIA_MAX_VIDEO_MB },
        { label: 'Gambar', megabytes: config.MEDIA_MAX_IMAGE_MB },
        { label: 'Audio', megabytes: config.MEDIA_MAX_AUDIO_MB },
        { label: 'Berkas', megabytes: config.MEDIA_MAX_FILE_MB },
        { label: 'Paket SCORM', megabytes: config.SCORM_MAX_MB },
      ],
    };
  }

  /** @throws Problem not_found, invalid_input with its bounds, state_conflict when somebody was quicker */
  async change(
    actor: Actor,
    key: string,
    { value, basedOn }: RouteInput<'PUT /manage/office-settings/:key'>['body'],
  ): Promise<OfficeSetting> {
    if (!isSettingKey(key)) throw notFound();
    const definition: SettingDefinition = SETTINGS[key];
    const fault = settingFault(definition, value);
    if (fault) throw wrongField('value', fault);
    try {
      return await this.transactions.run(async (em) => {
        const before = await queries.findValue(em, key);
        if ((before?.version ?? 0) !== basedOn) throw new Problem('state_conflict');
        await queries.insertChange(em, { key, version: basedOn + 1, value, by: actor.accountId });
        await this.audit.record(em, actor, {
          action: 'setting.changed',
          subjectType: 'setting',
          subjectId: key,
          before: { value: before?.value ?? definition.standard },
          after: { value },
        });
        return shown(key, definition, await queries.listChanges(em, key, SHOWN));
      });
    } catch (error) {
      if (violates(error, 'setting_changes_pkey')) throw new Problem('state_conflict');
      throw error;
    }
  }
}

function shown(
  key: string,
  definition: SettingDefinition,
  changes: readonly queries.SettingChange[],
): OfficeSetting {
  const [last] = changes;
  const value = last && !settingFault(definition, last.value) ? last.value : definition.standard;
  return {
    ...definition,
    key,
    value,
    version: last?.version ?? 0,
    history: changes.map(({ key: _key, ...change }) => change),
  };
}
