-- What the last trace came to beside its stories, under a key of all it was made from: a cache of one row.
CREATE TABLE last_trace (
  key TEXT PRIMARY KEY,
  value BYTEA NOT NULL
);
