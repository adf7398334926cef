-- A picture that was taken off the shelf of looks. It can be put back; drafts that show it go on doing so until they are
-- published. Row and file go later, once no version names it.
alter table certificate_template_images add column removed_at timestamptz;
