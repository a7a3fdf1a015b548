package nl.zelftest.web.reporting;

import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/**
 * A document as a tagged PDF (PDF/UA-1). Everything in the file comes from the document, the style
 * sheet and the fonts: nothing is ever fetched.
 */
final class PdfFile {
  /** The style sheet that documents to read carry in their head. */
  static final String STYLE = style("pdf.css");

  /** That of documents to write on. */
  static final String PAPER_STYLE = style("paper.css");

  private static final FSStreamFactory REFUSE =
      address -> {
        throw new IllegalStateException("A document fetches nothing: " + address);
      };

  static {
    // It tells every step of every document; what is wrong is enough.
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
  }

  private PdfFile() {}

  static byte[] of(Document document) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument();
        BatikSVGDrawer drawings = new BatikSVGDrawer()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(pdf);
      builder.usePdfUaAccessibility(true);
      builder.useSVGDrawer(drawings);
      builder.useReplacementText(PrintableText.REPLACEMENT);
      builder.withProducer("Zelftest");
      PdfFont.embedIn(pdf, builder);
      refuseResources(builder);
      builder.withW3cDocument(document, null);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.createPDFKeepOpen();
        TableTags.repair(pdf.getDocumentCatalog().getStructureTreeRoot());
        pdf.save(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The document cannot be written as PDF", e);
    }
    return file.toByteArray();
  }

  private static void refuseResources(PdfRendererBuilder builder) {
    builder.useUriResolver((base, address) -> null);
    builder.useHttpStreamImplementation(REFUSE);
    builder.useProtocolsStreamImplementation(REFUSE, "http", "https", "ftp", "file", "jar", "data");
    for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((address, type) -> false, moment);
    }
  }

  private static String style(String name) {
    try (InputStream in = PdfFile.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The style sheet of documents cannot be read", e);
    }
  }
}
