package org.whence.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.whence.fiction.Golden;
import org.whence.fiction.Reservoir;

class DossierGoldenTest {

  @Test
  void the_document_of_an_invented_story_is_as_agreed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DossierJson().write(Reservoir.pile(), out);
    Golden.holds("core/src/test/golden/reservoir.json", out.toString(StandardCharsets.UTF_8));
  }
}
