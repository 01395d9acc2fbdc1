package org.whence.cli;

/** The forms in which a result can be written. */
enum Format {
  text,
  json,
  jsonl,
  html
}
