-- What was asked of the web and what came back. One row for each address that was asked, its evidence as WARC records, packed one by one: the
-- column warc of all rows one after another is a WARC file. Never changed once written, but for taken.
CREATE TABLE fetches (
  number BIGINT PRIMARY KEY,
  address TEXT NOT NULL,
  final_address TEXT NOT NULL,
  fetched TEXT NOT NULL,
  outcome TEXT NOT NULL,
  status BIGINT NOT NULL,
  media_type TEXT NOT NULL,
  etag TEXT,
  last_modified TEXT,
  digest TEXT,
  note TEXT NOT NULL,
  warc BYTEA NOT NULL,
  taken TEXT
);

CREATE INDEX fetches_by_address ON fetches (address, number);

CREATE INDEX fetches_by_digest ON fetches (digest);

-- For the analyst's own tools: these names and columns stay.
CREATE VIEW case_fetches AS
  SELECT number, address, final_address, fetched, outcome, status, media_type, digest, note, taken FROM fetches;
