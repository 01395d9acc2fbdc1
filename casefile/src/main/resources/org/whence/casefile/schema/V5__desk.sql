-- What users asked for and a server said it would do. The inputs stand here until they are done, so that a stop loses none of them.

CREATE TABLE jobs (
  number BIGINT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  asked TEXT NOT NULL,
  state TEXT NOT NULL,
  began TEXT,
  ended TEXT,
  step TEXT NOT NULL,
  done BIGINT NOT NULL,
  goal BIGINT NOT NULL,
  at_input TEXT NOT NULL,
  note TEXT NOT NULL,
  retried TEXT,
  version BIGINT NOT NULL,
  inputs BIGINT NOT NULL,
  size BIGINT NOT NULL,
  added BIGINT NOT NULL,
  revised BIGINT NOT NULL,
  known BIGINT NOT NULL,
  aside BIGINT NOT NULL
);

CREATE INDEX jobs_by_state ON jobs (state, number);

-- The bytes are gone once the input is done.
CREATE TABLE job_inputs (
  job BIGINT NOT NULL REFERENCES jobs (number),
  number BIGINT NOT NULL,
  form TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size BIGINT NOT NULL,
  bytes BYTEA,
  PRIMARY KEY (job, number)
);

-- What came of an input, or of one page in it.
CREATE TABLE job_lines (
  job BIGINT NOT NULL REFERENCES jobs (number),
  number BIGINT NOT NULL,
  of_input BIGINT NOT NULL,
  input TEXT NOT NULL,
  outcome TEXT NOT NULL,
  article TEXT,
  place TEXT NOT NULL,
  fault TEXT NOT NULL,
  mend TEXT NOT NULL,
  PRIMARY KEY (job, number),
  UNIQUE (job, of_input, input, place, fault)
);

-- What lists and pages show of the stories of the last trace, so that no dossier is opened for them: caches, filled with the story.
CREATE TABLE story_rows (
  story TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  language TEXT NOT NULL,
  articles BIGINT NOT NULL,
  first_day TEXT,
  last_day TEXT,
  main_claim TEXT,
  main_title TEXT,
  main_language TEXT,
  origins_low BIGINT,
  origins_high BIGINT,
  claims BIGINT NOT NULL,
  major BIGINT NOT NULL,
  read_next BIGINT NOT NULL,
  not_here BIGINT NOT NULL,
  changed TEXT NOT NULL
);

-- In which lists a story stands: that of all (''), those of its outlets ('o' and the id), those of its languages ('l' and the tag).
CREATE TABLE story_lists (
  list TEXT NOT NULL,
  story TEXT NOT NULL,
  changed TEXT NOT NULL,
  newest TEXT NOT NULL,
  articles BIGINT NOT NULL,
  PRIMARY KEY (list, story)
);

CREATE INDEX story_lists_by_story ON story_lists (story);

CREATE INDEX story_lists_by_changed ON story_lists (list, changed, story, newest);

CREATE INDEX story_lists_by_newest ON story_lists (list, newest, story);

CREATE INDEX story_lists_by_articles ON story_lists (list, articles, story, newest);

CREATE TABLE outlet_articles (
  article TEXT PRIMARY KEY,
  outlet TEXT NOT NULL,
  name TEXT NOT NULL,
  domain TEXT,
  story TEXT NOT NULL,
  day TEXT NOT NULL
);

CREATE INDEX outlet_articles_by_outlet ON outlet_articles (outlet, day, article, story);

CREATE INDEX outlet_articles_by_story ON outlet_articles (story, outlet);

CREATE TABLE outlets (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  form TEXT NOT NULL,
  domain TEXT,
  articles BIGINT NOT NULL,
  stories BIGINT NOT NULL
);

CREATE INDEX outlets_by_form ON outlets (form, id);

-- Named sources only. A line of statements: article, begin and end of the words, begin and end of the sentence, commitment.
CREATE TABLE source_stories (
  source TEXT NOT NULL,
  story TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  day TEXT NOT NULL,
  count BIGINT NOT NULL,
  statements TEXT NOT NULL,
  PRIMARY KEY (source, story)
);

CREATE INDEX source_stories_by_day ON source_stories (source, day, story);

CREATE INDEX source_stories_by_story ON source_stories (story, source);

CREATE TABLE sources (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  form TEXT NOT NULL,
  statements BIGINT NOT NULL,
  stories BIGINT NOT NULL
);

CREATE INDEX sources_by_form ON sources (form, id, kind);

-- Kinds of major drift of a claim, each in blanks; where its title stands, and in which language.
ALTER TABLE claims ADD COLUMN drift TEXT NOT NULL DEFAULT '';

ALTER TABLE claims ADD COLUMN language TEXT NOT NULL DEFAULT 'und';

ALTER TABLE claims ADD COLUMN title_article TEXT NOT NULL DEFAULT '';

ALTER TABLE claims ADD COLUMN title_begin BIGINT NOT NULL DEFAULT 0;

ALTER TABLE claims ADD COLUMN title_end BIGINT NOT NULL DEFAULT 0;

CREATE INDEX claims_by_articles ON claims (articles, id, origins_low);

-- What few claims have is found among those few.
CREATE INDEX claims_with_drift ON claims (articles, id, drift, origins_low) WHERE drift <> '';

CREATE INDEX claims_with_origins ON claims (articles, id, origins_low) WHERE origins_low > 1;

CREATE INDEX claims_without_origins ON claims (articles, id) WHERE origins_low = 0;

CREATE INDEX articles_by_time ON articles (coalesce(earliest, ''), id, language);

CREATE INDEX redirects_by_new ON redirects (new);

CREATE INDEX alerts_by_noticed ON alerts (noticed, number);

CREATE INDEX alerts_by_story ON alerts (story, noticed, number);

-- What an outlet answers to a flag on words of its own: theirs, and shown as theirs. None is ever deleted.
CREATE TABLE replies (
  number BIGINT PRIMARY KEY,
  outlet TEXT NOT NULL,
  author TEXT NOT NULL,
  day TEXT NOT NULL,
  text TEXT NOT NULL,
  url TEXT,
  kind TEXT,
  article TEXT NOT NULL,
  prefix TEXT NOT NULL,
  exact TEXT NOT NULL,
  suffix TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  entered TEXT NOT NULL,
  undone_by TEXT,
  undone TEXT
);

CREATE INDEX replies_by_article ON replies (article, number);

CREATE INDEX replies_by_outlet ON replies (outlet, number);

CREATE VIEW case_replies AS
  SELECT number, outlet, author, day, text, url, kind, article, exact, entered_by, entered, undone_by, undone FROM replies;

-- Stories of an earlier form have no rows in the lists: they are traced again, from what was read, and nothing is said to have happened to them.
UPDATE stories SET key = '';

DELETE FROM last_trace;

UPDATE facts SET value = '' WHERE name = 'traced_by';

-- Which stories of its line stand next to a story, and a digest of what links them.
ALTER TABLE storyline_stories ADD COLUMN near TEXT NOT NULL DEFAULT '';

ALTER TABLE storyline_stories ADD COLUMN mark TEXT NOT NULL DEFAULT '';
