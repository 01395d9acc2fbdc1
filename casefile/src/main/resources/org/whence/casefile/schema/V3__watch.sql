-- What was noticed between two traces, and who was told of it. An alert is written in the transaction that keeps the trace.

CREATE TABLE alerts (
  number BIGINT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  noticed TEXT NOT NULL,
  kind TEXT NOT NULL,
  story TEXT NOT NULL,
  claim TEXT,
  title TEXT NOT NULL,
  value TEXT NOT NULL
);

-- The last alert that a listener was told of: standard output, a webhook by its address.
CREATE TABLE told (
  listener TEXT PRIMARY KEY,
  number BIGINT NOT NULL
);

-- Feeds and the articles they point at, with what a server need not send again.
CREATE TABLE watched (
  address TEXT PRIMARY KEY,
  final_address TEXT,
  etag TEXT,
  last_modified TEXT,
  digest TEXT,
  checked TEXT NOT NULL,
  fault TEXT
);
