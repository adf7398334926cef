-- Whoever gets a duty hears of it, and so does the owner of a shop that was looked at.

with starting (event, recipients, channels, title, body) as (values
  ('duty_given', '{pelatih,panitia}'::text[], '{inbox,email}'::text[], 'Tugas dilimpahkan kepada Anda',
    '{{petugas}} melimpahkan tugas kepada Anda: {{langkah}}. Berlaku {{masa}}.'),
  ('duty_begins', '{pelatih,panitia}', '{inbox,email}', 'Tugas pelimpahan mulai hari ini',
    'Mulai hari ini Anda {{langkah}} atas nama {{petugas}}. Berlaku {{masa}}.'),
  ('duty_taken_back', '{pelatih,panitia}', '{inbox,email}', 'Tugas pelimpahan ditarik kembali',
    'Tugas dari {{petugas}} ditarik kembali: {{langkah}}. Yang sudah Anda kerjakan tetap berlaku.'),
  ('shop_verified', '{peserta}', '{inbox,email,whatsapp,sms,push}', 'Toko Anda sudah diperiksa',
    'Petugas memeriksa toko Anda: {{toko}}. Toko itu kini terverifikasi.'),
  ('shop_returned', '{peserta}', '{inbox,email,whatsapp,sms,push}', 'Toko Anda perlu diperbaiki',
    'Petugas memeriksa toko Anda: {{toko}}. Alasan dikembalikan: {{alasan}}')
), written as (
  insert into message_templates (event, title, body) select event, title, body from starting returning id, event
)
insert into reminder_rules (event, anchor, recipients, channels, mandatory, template_id)
select starting.event, 'event', starting.recipients, starting.channels, true, written.id from starting join written using (event);
