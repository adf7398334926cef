import type { EntityManager } from 'typeorm';
import {
  SETTINGS,
  settingFault,
  type SettingDefinition,
  type SettingKey,
  type SettingValue,
} from './setting-registry.js';
import { findValue } from './settings.queries.js';

/**
 * What the office decided, or what the release came with; read where it is used, so that a change counts at once.
 * A stored value that a later release no longer allows counts as if it had never been decided.
 */
export async function settingOf<K extends SettingKey>(em: EntityManager, key: K): Promise<SettingValue<K>> {
  const definition: SettingDefinition = SETTINGS[key];
  const value = (await findValue(em, key))?.value;
  const usable = (typeof value === 'number' || typeof value === 'string') && !settingFault(definition, value);
  // The registry says which of the two it is.
  return (usable ? value : definition.standard) as SettingValue<K>;
}
