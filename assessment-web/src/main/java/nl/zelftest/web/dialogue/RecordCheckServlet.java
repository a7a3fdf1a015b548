package nl.zelftest.web.dialogue;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;

/**
 * Takes the hash of a file and sends its sender to the page that looks it up. The file is not kept,
 * and its name is of no use to anybody.
 */
@WebServlet(RecordCheckServlet.PATH)
@MultipartConfig(
    maxFileSize = RecordCheckServlet.LARGEST,
    maxRequestSize = RecordCheckServlet.LARGEST + RecordCheckServlet.AROUND)
public class RecordCheckServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  static final String PATH = "/verslag-controleren/bestand";

  static final long LARGEST = 20L * 1024 * 1024;

  /** What a form adds to its file. */
  static final long AROUND = 64L * 1024;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String page = request.getContextPath() + "/verslag-controleren";
    OptionalLong length = length(request);
    if (length.isPresent() && length.getAsLong() > LARGEST + AROUND) {
      response.sendRedirect(page + "?fout=te-groot");
      return;
    }
    try {
      Part file = request.getPart("bestand");
      boolean given = file != null && file.getSize() > 0;
      response.sendRedirect(page + (given ? "?code=" + sha256(file) : "?fout=bestand"));
    } catch (IllegalStateException e) {
      response.sendRedirect(page + "?fout=te-groot");
    } catch (ServletException | IOException e) {
      // No form with a file, or one that breaks off.
      response.sendRedirect(page + "?fout=bestand");
    }
  }

  private static OptionalLong length(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
  }

  private static String sha256(Part file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(file.getInputStream(), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
