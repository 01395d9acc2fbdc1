-- A case: what was given, what was made of it, and what the analyst decided. PostgreSQL takes this file as it stands; bytes are zlib streams.

CREATE TABLE facts (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

-- What was given: the evidence. Never changed once written.
CREATE TABLE captures (
  id TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  size BIGINT NOT NULL,
  bytes BYTEA NOT NULL,
  form TEXT NOT NULL,
  content BYTEA,
  url TEXT,
  outlet TEXT,
  published TEXT,
  language TEXT,
  title TEXT,
  authors TEXT NOT NULL,
  notes TEXT NOT NULL,
  added TEXT NOT NULL
);

CREATE TABLE inputs (
  input TEXT NOT NULL,
  capture TEXT NOT NULL REFERENCES captures (id),
  added TEXT NOT NULL,
  PRIMARY KEY (input, capture)
);

CREATE INDEX inputs_by_capture ON inputs (capture);

CREATE TABLE troubles (
  input TEXT NOT NULL,
  place TEXT NOT NULL,
  fault TEXT NOT NULL,
  mend TEXT NOT NULL,
  added TEXT NOT NULL,
  PRIMARY KEY (input, place, fault)
);

-- What was read out of a capture. Made again from the captures where the extractor is another one.
CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  outlet TEXT,
  domain TEXT,
  url TEXT,
  published TEXT,
  earliest TEXT,
  latest TEXT,
  language TEXT NOT NULL,
  headline TEXT,
  text TEXT NOT NULL,
  value BYTEA NOT NULL,
  digest TEXT NOT NULL,
  made_by TEXT NOT NULL,
  place BIGINT NOT NULL UNIQUE
);

CREATE INDEX articles_by_url ON articles (url);

CREATE TABLE captured_articles (
  capture TEXT PRIMARY KEY REFERENCES captures (id),
  article TEXT NOT NULL
);

CREATE INDEX captured_articles_by_article ON captured_articles (article);

CREATE TABLE revisions (
  url TEXT NOT NULL,
  number BIGINT NOT NULL,
  article TEXT NOT NULL,
  added TEXT NOT NULL,
  PRIMARY KEY (url, number)
);

-- An id that is no more, and the one that stands for it: of an article, a story or a claim.
CREATE TABLE redirects (
  old TEXT PRIMARY KEY,
  new TEXT NOT NULL,
  kind TEXT NOT NULL
);

-- Caches: what was read and traced, under a key of what it was made from and by. They may be emptied at any time.
CREATE TABLE readings (
  article TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  value BYTEA NOT NULL
);

CREATE TABLE stories (
  id TEXT PRIMARY KEY,
  place BIGINT NOT NULL,
  key TEXT NOT NULL,
  articles BIGINT NOT NULL,
  title TEXT,
  value BYTEA NOT NULL
);

CREATE INDEX stories_by_place ON stories (place);

CREATE TABLE story_articles (
  article TEXT PRIMARY KEY,
  story TEXT NOT NULL,
  number BIGINT NOT NULL
);

CREATE INDEX story_articles_by_story ON story_articles (story);

-- Which stories follow from one another.
CREATE TABLE storylines (
  id TEXT PRIMARY KEY,
  value BYTEA NOT NULL
);

CREATE TABLE storyline_stories (
  story TEXT NOT NULL,
  storyline TEXT NOT NULL,
  PRIMARY KEY (story, storyline)
);

CREATE TABLE claims (
  id TEXT PRIMARY KEY,
  story TEXT NOT NULL,
  number BIGINT NOT NULL,
  title TEXT NOT NULL,
  articles BIGINT NOT NULL,
  origins_low BIGINT NOT NULL,
  origins_high BIGINT NOT NULL
);

CREATE INDEX claims_by_story ON claims (story);

CREATE TABLE wordings (
  claim TEXT NOT NULL,
  number BIGINT NOT NULL,
  article TEXT NOT NULL,
  statement TEXT NOT NULL,
  words TEXT NOT NULL,
  stance TEXT NOT NULL,
  commitment TEXT NOT NULL,
  certainty TEXT NOT NULL,
  PRIMARY KEY (claim, number)
);

CREATE INDEX wordings_by_statement ON wordings (statement);

-- The analyst's own. Anchors are quotations, so that they outlive a better extractor.
CREATE TABLE corrections (
  number BIGINT PRIMARY KEY,
  kind TEXT NOT NULL,
  value TEXT,
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  made TEXT NOT NULL,
  undone_by TEXT,
  undone TEXT
);

CREATE TABLE anchors (
  correction BIGINT NOT NULL REFERENCES corrections (number),
  number BIGINT NOT NULL,
  article TEXT NOT NULL,
  url TEXT,
  prefix TEXT NOT NULL,
  exact TEXT NOT NULL,
  suffix TEXT NOT NULL,
  PRIMARY KEY (correction, number)
);

-- For the analyst's own tools: these names and columns stay. Origins are a range, and the lower end is the answer.
CREATE VIEW case_articles AS
  SELECT a.id, a.outlet, a.domain, a.url, a.published, a.earliest, a.latest, a.language, a.headline, a.text, s.story
  FROM articles a LEFT JOIN story_articles s ON s.article = a.id;

CREATE VIEW case_claims AS
  SELECT c.id, c.story, s.place AS story_number, c.number AS claim_number, c.title, c.articles, c.origins_low, c.origins_high
  FROM claims c JOIN stories s ON s.id = c.story;

CREATE VIEW case_wordings AS
  SELECT w.claim, w.article, a.outlet, a.earliest, w.words, w.stance, w.commitment, w.certainty
  FROM wordings w JOIN articles a ON a.id = w.article;

CREATE VIEW case_corrections AS
  SELECT c.number, c.kind, c.value, c.author, c.reason, c.made, c.undone_by, c.undone, n.number AS anchor, n.article, n.exact
  FROM corrections c JOIN anchors n ON n.correction = c.number;
