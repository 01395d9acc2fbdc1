-- The number of a story is its place among all, the largest first. It is counted when it is asked for: written into each row, one article more would
-- change thousands of them.
CREATE TABLE story_counts (
  part TEXT NOT NULL,
  articles BIGINT NOT NULL,
  stories BIGINT NOT NULL,
  PRIMARY KEY (part, articles)
);

CREATE INDEX story_counts_by_articles ON story_counts (articles, part, stories);

INSERT INTO story_counts (part, articles, stories) SELECT '', articles, count(*) FROM stories GROUP BY articles;

INSERT INTO story_counts (part, articles, stories) SELECT substr(id, 1, 2), articles, count(*) FROM stories GROUP BY substr(id, 1, 2), articles;

DROP INDEX stories_by_place;

CREATE INDEX stories_in_order ON stories (articles DESC, id);

DROP VIEW case_claims;

CREATE VIEW case_claims AS
  SELECT c.id, c.story, s.place AS story_number, c.number AS claim_number, c.title, c.articles, c.origins_low, c.origins_high
  FROM claims c JOIN (SELECT id, row_number() OVER (ORDER BY articles DESC, id) AS place FROM stories) s ON s.id = c.story;
