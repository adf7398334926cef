-- Somebody whose e-mail address bounced is asked to mend it: in the inbox, which is there at the next visit.
with template as (
  insert into message_templates (event, title, body)
  values ('email_refused', 'E-mail Anda ditolak',
    'E-mail dari kami dikembalikan oleh penyedia e-mail Anda. Perbaiki alamatnya di profil, supaya kabar kelas sampai.')
  returning id, event)
insert into reminder_rules (event, anchor, recipients, channels, mandatory, template_id)
select event, 'event', '{peserta}', '{inbox}', true, id from template;
