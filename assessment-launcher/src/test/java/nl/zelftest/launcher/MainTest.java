package nl.zelftest.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MainTest {
  private static final int JAVA_8 = 52;

  @Test
  void isReadByAnOldJava() throws IOException {
    try (DataInputStream classFile =
        new DataInputStream(Main.class.getResourceAsStream("Main.class"))) {
      classFile.skipNBytes(Integer.BYTES + Short.BYTES);
      assertThat(classFile.readUnsignedShort()).isEqualTo(JAVA_8);
    }
  }
}
