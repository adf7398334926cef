-- Whoever applies has it in writing that it arrived: once for each application, on the channels that cost nothing.
with written as (
  insert into message_templates (event, title, body) values ('application_sent', 'Permohonan Anda kami terima',
    'Permohonan Anda untuk {{pelatihan}}, {{angkatan}}, sudah masuk. Panitia memeriksa dokumennya, lalu mengabari Anda.')
  returning id)
insert into reminder_rules (event, anchor, recipients, channels, mandatory, template_id)
select 'application_sent', 'event', '{peserta}', '{inbox,email,push}', true, id from written;
