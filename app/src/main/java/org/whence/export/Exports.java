package org.whence.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The forms in which stories can be taken elsewhere, and the door to all of them: {@code Exports.of("prov").write(input, out)}. A new form is a
 * {@link Form} of its own, a line in this table and one in {@link #form}; the command, the server and the crate take it from this table.
 */
public enum Exports {
  JSON("json", "application/json", "the dossier as trace writes it, with the articles whole"),
  ANNOTATIONS("jsonl", "application/x-ndjson", "W3C Web Annotations, one JSON-LD object a line"),
  PROV("json", "application/json", "W3C PROV as PROV-JSON"),
  CLAIMS("jsonld", "application/ld+json", "schema.org Claim with every appearance"),
  CLAIM_REVIEW("jsonld", "application/ld+json", "schema.org ClaimReview drafts without a rating, for a person to finish"),
  TABLES("zip", "application/zip", "CSV and JSON Lines with a data dictionary; Parquet too where that part is built"),
  GRAPHML("graphml", "application/graphml+xml", "the provenance graph for Gephi, yEd, NetworkX, igraph"),
  MARKDOWN("md", "text/markdown; charset=utf-8", "a report to read and edit"),
  PDF("pdf", "application/pdf", "the same report to print, with a numbered list of its articles"),
  CRATE("zip", "application/zip", "all of these as one RO-Crate for an archive");

  private final String extension;
  private final String mediaType;
  private final String description;

  Exports(String extension, String mediaType, String description) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.description = description;
  }

  Form form() {
    return switch (this) {
      case JSON -> new DossierForm();
      case ANNOTATIONS -> new Annotations();
      case PROV -> new Prov();
      case CLAIMS -> new SchemaClaims();
      case CLAIM_REVIEW -> new ReviewDrafts();
      case TABLES -> new Tables();
      case GRAPHML -> new GraphMl();
      case MARKDOWN -> new Markdown();
      case PDF -> new Pdf();
      case CRATE -> new Crate();
    };
  }

  /** The form of a name such as "claim-review"; none where there is no such form. */
  public static Optional<Exports> of(String name) {
    return Arrays.stream(values()).filter(each -> each.kind().equals(name.strip().toLowerCase(Locale.ROOT))).findFirst();
  }

  /** The names of all forms. */
  public static List<String> kinds() {
    return Arrays.stream(values()).map(Exports::kind).toList();
  }

  /** The name by which a form is asked for. */
  public String kind() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String mediaType() {
    return mediaType;
  }

  /** What it is, in a few words. */
  public String description() {
    return description;
  }

  /** What a file of it is called: "whence-prov.json". */
  public String fileName() {
    return "whence-" + kind() + "." + extension;
  }

  /** Whether it is several files, which become one archive in a stream. */
  public boolean isFolder() {
    return form() instanceof Form.ManyFiles;
  }

  /** What is left out of it here, and how to have it; nothing where it is whole. */
  public Optional<String> lacks() {
    return isFolder() && Parquet.maker().isEmpty() ? Optional.of(Parquet.MISSING) : Optional.empty();
  }

  /** Whether a terminal can show it. */
  public boolean isText() {
    return !extension.equals("zip") && !extension.equals("pdf");
  }

  /** Writes one file, or one zip archive of several. The stream stays open; the same input gives the same bytes. */
  public void write(ExportInput input, OutputStream out) throws IOException {
    switch (form()) {
      case Form.OneFile file -> file.write(input, out);
      case Form.ManyFiles files -> {
        Archive archive = new Archive(out);
        files.write(input, archive);
        archive.finish();
      }
    }
    out.flush();
  }

  /** Writes the files of a form that is several into a folder. */
  public void write(ExportInput input, Path folder) throws IOException {
    Folder to = new Folder(folder);
    switch (form()) {
      case Form.OneFile file -> to.put(fileName(), out -> file.write(input, out));
      case Form.ManyFiles files -> files.write(input, to);
    }
  }
}
