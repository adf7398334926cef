-- When people are reminded, of what and in which words: data that the centre changes, not code.

create table message_templates (
  id uuid primary key default uuidv7(),
  event text not null,
  -- With {{variables}}; checked against the event's when saved, so that nothing is missing when it is sent.
  title text not null check (title <> ''),
  body text not null check (body <> ''),
  updated_at timestamptz not null default now(),
  updated_by uuid references accounts (id)
);

create table reminder_rules (
  id uuid primary key default uuidv7(),
  event text not null,
  -- Null: the rule of all. Otherwise it stands in the place of that one for this angkatan.
  batch_id uuid references batches (id) on delete cascade,
  anchor text not null check (anchor in ('event', 'session_start', 'assignment_due', 'registration_opens', 'registration_closes', 'class_end', 'last_activity')),
  -- Days from the anchor's day in WIB at an hour, or hours from the anchor; negative is before.
  offset_days integer,
  at_time time,
  offset_hours integer,
  recipients text[] not null check (recipients <@ array['peserta', 'pelatih', 'panitia'] and cardinality(recipients) > 0),
  channels text[] not null check (cardinality(channels) > 0),
  -- Ignores that somebody wants fewer messages.
  mandatory boolean not null default false,
  active boolean not null default true,
  template_id uuid not null references message_templates (id),
  revision integer not null default 1,
  constraint reminder_rules_one_each unique nulls not distinct (event, batch_id),
  constraint reminder_rules_when check (case anchor
    when 'event' then num_nonnulls(offset_days, at_time, offset_hours) = 0
    when 'last_activity' then offset_days > 0 and at_time is null and offset_hours is null
    else (offset_hours is null) = (offset_days is not null) and (offset_days is null) = (at_time is null) end)
);
create index reminder_rules_by_batch on reminder_rules (batch_id) where batch_id is not null;

-- When a dated rule falls due.
create function reminder_due(anchor timestamptz, days integer, at_time time, hours integer)
returns timestamptz language sql stable parallel safe as $$
  select case when hours is not null then anchor + make_interval(hours => hours)
    else ((anchor at time zone 'Asia/Jakarta')::date + days + at_time) at time zone 'Asia/Jakarta' end
$$;

-- Rules as the centre starts with them. Days and hour for dated ones, hours where the day is too coarse.
with starting (event, anchor, days, at_time, hours, recipients, mandatory, title, body) as (values
  ('enrolment_accepted', 'event', null::integer, null::time, null::integer, '{peserta}'::text[], true, 'Anda diterima',
    'Kursi Anda di {{pelatihan}}, {{angkatan}}, sudah aman. Mulai dari bab pertama kapan saja.'),
  ('waiting_promoted', 'event', null, null, null, '{peserta}', true, 'Ada kursi untuk Anda',
    'Anda naik dari daftar tunggu {{pelatihan}}, {{angkatan}}. Kursi sudah menjadi milik Anda.'),
  ('session_week', 'session_start', -7, '16:00', null, '{peserta,pelatih}', false, 'Satu minggu lagi: {{sesi}}',
    '{{waktu}}, di {{tempat}}. Pelatihan {{pelatihan}}, {{angkatan}}.'),
  ('session_tomorrow', 'session_start', -1, '16:00', null, '{peserta}', false, 'Sesi: {{sesi}}',
    '{{waktu}}, di {{tempat}}. Pelatihan {{pelatihan}}, {{angkatan}}.'),
  ('session_two_hours', 'session_start', null, null, -2, '{peserta}', false, 'Dua jam lagi: {{sesi}}',
    'Mulai {{waktu}}, di {{tempat}}. Siapkan perlengkapan Anda.'),
  ('session_moved', 'event', null, null, null, '{peserta,pelatih}', true, 'Sesi pindah waktu: {{sesi}}',
    'Waktu baru: {{waktu}}, di {{tempat}}. Kursi Anda tetap aman.'),
  ('session_cancelled', 'event', null, null, null, '{peserta,pelatih}', true, 'Sesi dibatalkan: {{sesi}}',
    'Sesi {{waktu}} tidak jadi. Kursi Anda di {{pelatihan}} tetap aman. Alasannya: {{alasan}}'),
  ('room_changed', 'event', null, null, null, '{peserta,pelatih}', true, 'Ruang pindah: {{sesi}}',
    'Tempat baru: {{tempat}}. Waktunya tetap, {{waktu}}.'),
  ('low_attendance', 'event', null, null, null, '{peserta}', false, 'Kehadiran Anda kurang',
    'Kehadiran Anda di {{pelatihan}} di bawah syarat lulus. Hadiri sesi berikutnya, atau hubungi Latkop.'),
  ('assignment_due', 'assignment_due', -1, '16:00', null, '{peserta}', false, 'Tugas akhir segera ditutup',
    'Kirim tugas akhir {{pelatihan}} sebelum {{batas}}. Butuh bantuan? Hubungi Latkop.'),
  ('assignment_overdue', 'assignment_due', 1, '09:00', null, '{peserta}', false, 'Tugas akhir belum kami terima',
    'Batas tugas akhir {{pelatihan}} sudah lewat: {{batas}}. Hubungi Latkop bila ada kendala.'),
  ('assignment_graded', 'event', null, null, null, '{peserta}', false, 'Tugas akhir Anda sudah dinilai',
    'Nilai tugas akhir {{pelatihan}}: {{nilai}}. {{hasil}}'),
  ('quiet_three_days', 'last_activity', 3, null, null, '{peserta}', false, 'Pelajaran Anda menunggu',
    'Sudah tiga hari {{pelatihan}} belum dibuka. Lima belas menit cukup untuk satu pelajaran.'),
  ('quiet_seven_days', 'last_activity', 7, null, null, '{peserta}', false, 'Ada kendala belajar?',
    'Sudah seminggu {{pelatihan}} belum dibuka. Hubungi Latkop bila Anda perlu bantuan.'),
  ('survey_due', 'class_end', 0, '16:00', null, '{peserta}', false, 'Bagaimana pelatihannya?',
    'Isi survei {{pelatihan}}, {{angkatan}}. Jawaban Anda memperbaiki kelas berikutnya.'),
  ('certificate_ready', 'event', null, null, null, '{peserta}', true, 'Sertifikat Anda terbit',
    'Selamat! Sertifikat {{pelatihan}} sudah dapat diunduh dan dibagikan.'),
  ('follow_up_3_months', 'class_end', 90, '09:00', null, '{peserta}', false, 'Apa kabar usaha Anda?',
    'Tiga bulan lalu {{pelatihan}} selesai. Sudah dipakai di usaha Anda? Konsultasi tetap terbuka.'),
  ('follow_up_6_months', 'class_end', 180, '09:00', null, '{peserta}', false, 'Enam bulan setelah pelatihan',
    'Enam bulan lalu {{pelatihan}} selesai. Ceritakan kemajuan usaha Anda kepada Latkop.'),
  ('follow_up_12_months', 'class_end', 365, '09:00', null, '{peserta}', false, 'Setahun setelah pelatihan',
    'Setahun lalu {{pelatihan}} selesai. Lihat pelatihan lanjutan untuk usaha Anda.'),
  ('registration_opens', 'registration_opens', 0, '08:00', null, '{panitia}', false, 'Pendaftaran dibuka',
    'Pendaftaran {{pelatihan}}, {{angkatan}}, dibuka {{waktu}}. Kursi terbatas.'),
  ('registration_closes', 'registration_closes', -1, '09:00', null, '{panitia}', false, 'Pendaftaran segera ditutup',
    'Pendaftaran {{pelatihan}}, {{angkatan}}, ditutup {{batas}}.'),
  ('batch_confirmed', 'event', null, null, null, '{peserta,pelatih}', true, 'Pelatihan jadi dilaksanakan',
    '{{pelatihan}}, {{angkatan}}, pasti berjalan. Lihat jadwal dan perlengkapan di halaman kelas.'),
  ('batch_cancelled', 'event', null, null, null, '{peserta,pelatih}', true, 'Pelatihan batal',
    '{{pelatihan}}, {{angkatan}}, batal. Hubungi Latkop untuk angkatan lain. Alasannya: {{alasan}}'),
  ('application_returned', 'event', null, null, null, '{peserta}', true, 'Permohonan perlu diperbaiki',
    'Ada yang perlu diperbaiki pada permohonan {{pelatihan}}. Buka permohonan Anda untuk membaca alasannya.'),
  ('application_accepted', 'event', null, null, null, '{peserta}', true, 'Anda lolos seleksi',
    'Anda lolos seleksi {{pelatihan}}, {{angkatan}}. Daftar ulang agar kursi menjadi milik Anda.'),
  ('application_reserve', 'event', null, null, null, '{peserta}', true, 'Anda di daftar cadangan',
    'Anda cadangan di {{pelatihan}}, {{angkatan}}. Kami mengabari bila ada kursi.'),
  ('application_refused', 'event', null, null, null, '{peserta}', true, 'Hasil seleksi Anda',
    'Anda belum terpilih untuk {{pelatihan}}, {{angkatan}}. Buka permohonan Anda untuk membaca alasannya.'),
  ('offer_made', 'event', null, null, null, '{peserta}', true, 'Ada kursi untuk Anda',
    'Kursi {{pelatihan}}, {{angkatan}}, ditawarkan kepada Anda. Daftar ulang sebelum {{batas}}.'),
  ('offer_expiring', 'event', null, null, null, '{peserta}', true, 'Tawaran kursi segera berakhir',
    'Daftar ulang {{pelatihan}} sebelum {{batas}}. Setelah itu kursi diberikan kepada cadangan.'),
  ('offer_expired', 'event', null, null, null, '{peserta}', true, 'Tawaran kursi berakhir',
    'Waktu daftar ulang {{pelatihan}} sudah lewat. Hubungi Latkop bila Anda masih berminat.'),
  ('consultation_booked', 'event', null, null, null, '{peserta}', true, 'Konsultasi terjadwal',
    'Konsultasi Anda: {{waktu}}, di {{tempat}}.'),
  ('consultation_tomorrow', 'event', null, null, null, '{peserta}', false, 'Konsultasi besok',
    'Konsultasi Anda: {{waktu}}, di {{tempat}}. Tidak bisa datang? Pindahkan jadwalnya.'),
  ('consultation_moved', 'event', null, null, null, '{peserta}', true, 'Jadwal konsultasi pindah',
    'Jadwal baru konsultasi Anda: {{waktu}}, di {{tempat}}.'),
  ('consultation_cancelled', 'event', null, null, null, '{peserta}', true, 'Konsultasi batal',
    'Konsultasi {{waktu}} batal. Pilih jadwal lain kapan saja.'),
  ('consultation_action_due', 'event', null, null, null, '{peserta}', false, 'Tindak lanjut konsultasi',
    'Tindak lanjut konsultasi Anda ditunggu sebelum {{batas}}.'),
  ('question_answered', 'event', null, null, null, '{peserta}', false, 'Pertanyaan Anda dijawab',
    'Pelatih menjawab pertanyaan Anda di pelajaran {{pelajaran}}.'),
  ('question_hidden', 'event', null, null, null, '{peserta}', true, 'Pertanyaan Anda disembunyikan',
    'Pelatih menyembunyikan pertanyaan Anda di {{pelajaran}}. Alasannya: {{alasan}}'),
  ('question_shown', 'event', null, null, null, '{peserta}', false, 'Pertanyaan Anda tampil lagi',
    'Pertanyaan Anda di {{pelajaran}} tampil lagi. Catatan pelatih: {{alasan}}'),
  ('loan_due', 'event', null, null, null, '{peserta}', false, 'Buku pinjaman segera kembali',
    'Kembalikan {{buku}} ke Latkop paling lambat {{kembali}}. Perlu lebih lama? Hubungi Latkop.'),
  ('reservation_ready', 'event', null, null, null, '{peserta}', false, 'Buku pesanan Anda siap',
    '{{buku}} disimpan untuk Anda selama tiga hari. Ambil di perpustakaan Latkop.')
), written as (
  insert into message_templates (event, title, body) select event, title, body from starting returning id, event
)
insert into reminder_rules (event, anchor, offset_days, at_time, offset_hours, recipients, channels, mandatory, template_id)
select s.event, s.anchor, s.days, s.at_time, s.hours, s.recipients, '{inbox,whatsapp,sms,email}', s.mandatory, w.id
from starting s join written w using (event);
