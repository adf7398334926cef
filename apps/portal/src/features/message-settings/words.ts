import type { ChannelSetting } from './api/settings.js';

export const CHANNEL_NAMES: Readonly<Record<ChannelSetting['channel'], string>> = {
  push: 'Notifikasi',
  whatsapp: 'WhatsApp',
  sms: 'SMS',
  email: 'E-mail',
};

/** Where a message of a channel is to be seen. */
export const LOOK_AT: Readonly<Record<ChannelSetting['channel'], string>> = {
  push: 'layar HP atau komputer Anda',
  whatsapp: 'WhatsApp di HP Anda',
  sms: 'SMS di HP Anda',
  email: 'e-mail Anda, juga folder spam',
};

/** Where a channel brings a message, or why it does not. */
export function hintOf({ channel, offered, address, refused }: ChannelSetting): string {
  if (!offered) return 'Latkop belum mengirim lewat saluran ini.';
  if (!address)
    return channel === 'push'
      ? 'Belum ada perangkat. Nyalakan notifikasi di halaman ini.'
      : 'Belum ada alamat. Lengkapi di Profil.';
  return refused ? `${address} ditolak penyedia. Periksa alamat Anda di Profil.` : `Dikirim ke ${address}.`;
}
