package org.whence.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** A zip of anything that is read, and a WACZ, which is a zip of WARC files. Nothing is unpacked to a path that an entry names. */
final class Zip implements Format {
  /** In which entries' names are written that do not say it. */
  private static final Charset NAMES = Charset.forName("IBM437");

  private static final int MOST_ENTRIES = 1_000_000;

  @Override
  public boolean isSure(Head head) {
    return head.text().startsWith("PK\u0003\u0004") || head.text().startsWith("PK\u0005\u0006");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("zip", "wacz", "maff");
  }

  @Override
  public void read(Given given, Desk desk) throws IOException {
    given.asFile(desk, file -> new Reading(given, desk, Files.size(file)).run(file));
  }

  /** One archive, read. */
  private static final class Reading {
    private final Given given;
    private final Desk desk;
    private final long packed;
    private long unpacked;

    Reading(Given given, Desk desk, long packed) {
      this.given = given;
      this.desk = desk;
      this.packed = packed;
    }

    void run(Path file) throws IOException {
      try (ZipFile zip = new ZipFile(file.toFile(), NAMES)) {
        if (zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null) {
          Document.ofZip(given, file, zip.getEntry("word/document.xml") != null, desk);
        } else if (zip.getEntry("datapackage.json") != null && zip.stream().anyMatch(entry -> entry.getName().startsWith("archive/"))) {
          wacz(zip);
        } else {
          entries(zip);
        }
      } catch (java.util.zip.ZipException | IllegalArgumentException e) {
        desk.aside(given.name(), "", "the zip is damaged: " + Desk.said(e), "Fetch it again; what its beginning holds is read.");
        inOrder(file);
      }
    }

    /** Whether the archive is a file of an office, whose entries are no inputs. */
    private static boolean isOffice(String entry) {
      return entry.equals("[Content_Types].xml") || entry.equals("mimetype");
    }

    private void entries(ZipFile zip) {
      List<ZipEntry> entries = new ArrayList<>();
      zip.stream().filter(Reading::isInput).limit(MOST_ENTRIES).forEach(entries::add);
      entries.sort(Comparator.comparing(ZipEntry::getName));
      if (entries.isEmpty()) {
        desk.aside(given.name(), "", "a zip without a file", "Put articles in it.");
      }
      for (ZipEntry entry : entries) {
        if (!entry(zip, entry, null)) {
          return;
        }
      }
    }

    private static boolean isInput(ZipEntry entry) {
      String name = entry.getName();
      String file = name.substring(name.lastIndexOf('/') + 1);
      return !entry.isDirectory() && !file.startsWith(".") && !name.startsWith("__MACOSX/");
    }

    /** Reads an entry; false where the archive is a bomb and the rest is left. */
    private boolean entry(ZipFile zip, ZipEntry entry, @Nullable Pages only) {
      String name = given.name() + "/" + Desk.plain(entry.getName(), 300);
      try (InputStream in = new Counted(zip.getInputStream(entry))) {
        if (only == null) {
          desk.inner(Given.stream(name, in));
        } else {
          only.found += Warc.pages(Given.stream(name, in), desk, only::isWanted);
        }
      } catch (IOException | RuntimeException e) {
        desk.aside(name, "", "the entry is damaged: " + Desk.said(e), "Fetch the zip again; its other entries are read.");
      }
      if (isBomb()) {
        desk.aside(given.name(), "", "it unpacks to far more than an archive of texts can", "Leave it: the rest of it was not read.");
        return false;
      }
      return true;
    }

    private boolean isBomb() {
      return Unpacking.isBomb(unpacked, packed);
    }

    /** What can be read of a zip whose directory is lost: its entries one after another. */
    private void inOrder(Path file) throws IOException {
      try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file), NAMES)) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null && !isBomb() && !isOffice(entry.getName()); entry = zip.getNextEntry()) {
          if (isInput(entry)) {
            String name = given.name() + "/" + Desk.plain(entry.getName(), 300);
            desk.inner(Given.stream(name, new Unclosed(new Counted(zip))));
          }
        }
      } catch (IOException | IllegalArgumentException e) {
        desk.aside(given.name(), "", "its last entry is damaged: " + Desk.said(e), "Fetch it again.");
      }
    }

    /** The pages that the collector of a WACZ named, and how many were found. */
    private static final class Pages {
      private final Set<String> addresses;
      private int found;

      Pages(Set<String> addresses) {
        this.addresses = addresses;
      }

      boolean isWanted(String url) {
        return addresses.isEmpty() || addresses.contains(url);
      }
    }

    private void wacz(ZipFile zip) throws IOException {
      Pages named = new Pages(WaczPages.of(zip, desk.limits()));
      if (archives(zip, named) && named.found == 0 && !named.addresses.isEmpty()) {
        archives(zip, new Pages(new HashSet<>()));
      }
    }

    private boolean archives(ZipFile zip, Pages pages) {
      List<ZipEntry> archives = new ArrayList<>();
      zip.stream().filter(entry -> isInput(entry) && entry.getName().startsWith("archive/")).limit(MOST_ENTRIES).forEach(archives::add);
      archives.sort(Comparator.comparing(ZipEntry::getName));
      for (ZipEntry archive : archives) {
        if (!entry(zip, archive, pages)) {
          return false;
        }
      }
      return true;
    }

    /** Counts what comes out of the archive, and stops where it is a bomb. */
    private final class Counted extends Metered {
      Counted(InputStream in) {
        super(in);
      }

      @Override
      void passed(int bytes) throws IOException {
        unpacked += bytes;
        if (isBomb()) {
          throw new IOException("it unpacks to far more than texts do");
        }
      }
    }
  }

  /** A stream of which only a part was lent. */
  private static final class Unclosed extends java.io.FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // The archive goes on after this entry.
    }
  }
}
