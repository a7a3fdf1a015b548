package nl.zelftest.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The terminal, which stays the terminal when all else goes to the log. */
final class Screen {
  private Screen() {}

  static PrintStream open() {
    return new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset());
  }

  /** What the terminal says it reads; UTF-8 where it says nothing better than ASCII. */
  private static Charset charset() {
    Charset told = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    return told.newEncoder().canEncode('ë') ? told : StandardCharsets.UTF_8;
  }
}
