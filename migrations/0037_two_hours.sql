-- The night before may hold it back, and whoever takes a seat late hears it late: the day stays true, the hours do not.
update message_templates set title = 'Hari ini: {{sesi}}' where title = 'Dua jam lagi: {{sesi}}';
