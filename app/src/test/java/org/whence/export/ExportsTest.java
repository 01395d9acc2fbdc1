package org.whence.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whence.fiction.Reservoir;

class ExportsTest {
  @ParameterizedTest
  @EnumSource(Exports.class)
  void the_same_input_gives_the_same_bytes(Exports form) throws IOException {
    assertThat(bytes(form)).isEqualTo(bytes(form)).isNotEmpty();
  }

  private static byte[] bytes(Exports form) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    form.write(ExportInput.of(Reservoir.pile()), out);
    return out.toByteArray();
  }
}
