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

-- Pages that feeds point at, and when they were asked for last.
CREATE TABLE watched (
  address TEXT PRIMARY KEY,
  checked TEXT NOT NULL
);
