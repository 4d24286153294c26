-- A person may choose easy-read Swedish (sv-ll): the Swedish interface, with the courses' easy-read texts where they are written.

ALTER TABLE lms.person DROP CONSTRAINT person_language_check;
ALTER TABLE lms.person ADD CONSTRAINT person_language_check CHECK (language IN ('sv', 'sv-ll', 'en'));
