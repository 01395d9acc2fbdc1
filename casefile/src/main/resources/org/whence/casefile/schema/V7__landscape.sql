-- Which articles of a story rest on the same origin, by numbers that mean nothing outside it: a cache, filled with the story.
CREATE TABLE article_rests (
  article TEXT PRIMARY KEY,
  story TEXT NOT NULL,
  origin BIGINT NOT NULL
);

CREATE INDEX article_rests_by_story ON article_rests (story);

-- What a later version of an article changed in an earlier one: a cache, filled with the trace that saw both.
CREATE TABLE revised (
  earlier TEXT NOT NULL,
  later TEXT NOT NULL,
  made_by TEXT NOT NULL,
  value BYTEA NOT NULL,
  PRIMARY KEY (later, earlier)
);

-- Stories of an earlier form have neither: they are traced again, from what was read, and nothing is said to have happened to them.
UPDATE stories SET key = '';

DELETE FROM last_trace;

UPDATE facts SET value = '' WHERE name = 'traced_by';
