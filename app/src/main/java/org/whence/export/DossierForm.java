package org.whence.export;

import java.io.IOException;
import java.io.OutputStream;
import org.whence.dossier.DossierJson;

/** The dossiers by their own schema. */
final class DossierForm implements Form.OneFile {
  @Override
  public void write(ExportInput input, OutputStream out) throws IOException {
    new DossierJson().write(input.size(), each -> input.each(told -> each.dossier(told.dossier())), input.beside(), input.audit(), out);
  }
}
