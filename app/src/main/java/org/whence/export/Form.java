package org.whence.export;

import java.io.IOException;
import java.io.OutputStream;

/** A way to write what was traced: one file, or several that belong together. */
sealed interface Form {

  /** One file. The stream stays open. */
  non-sealed interface OneFile extends Form {
    void write(ExportInput input, OutputStream out) throws IOException;
  }

  /** Several files. */
  non-sealed interface ManyFiles extends Form {
    void write(ExportInput input, Files to) throws IOException;
  }

  /** Where several files go, one after another. */
  interface Files {
    /** Something that writes one file. */
    interface Content {
      void to(OutputStream out) throws IOException;
    }

    void put(String name, Content content) throws IOException;
  }
}
