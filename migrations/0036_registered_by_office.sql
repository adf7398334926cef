-- Whoever the office registers is told so at once, by a message that nobody can turn off.
with written as (
  insert into message_templates (event, title, body) values ('application_registered', 'Anda didaftarkan',
    'Petugas Latkop mendaftarkan Anda di {{pelatihan}}, {{angkatan}}. Tidak setuju? Buka permohonan Anda, lalu batalkan.')
  returning id)
insert into reminder_rules (event, anchor, recipients, channels, mandatory, template_id)
select 'application_registered', 'event', '{peserta}', '{inbox,whatsapp,sms,email,push}', true, id from written;
