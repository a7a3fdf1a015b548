package nl.zelftest.web.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A document as an OpenDocument text (ODF 1.3), with real headings, lists and table heads. Written
 * here, for it takes few elements and the libraries that write it bring half a server with them
 * (ADR 0016). The same document and moment always give the same bytes.
 */
final class OdtFile {
  private static final String MIME_TYPE = "application/vnd.oasis.opendocument.text";
  private static final String VERSION = "1.3";
  private static final String MANIFEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
       <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
       <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
       <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
       <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
      </manifest:manifest>
      """
          .formatted(MIME_TYPE);
  private static final String STYLES = styles();
  private static final String FOOTER = "<!--footer-->";

  private OdtFile() {}

  static byte[] of(Document document, Instant moment) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      byte[] type = MIME_TYPE.getBytes(StandardCharsets.US_ASCII);
      // First and not compressed, so that the kind of the file can be seen in its first bytes.
      ZipEntry first = entry("mimetype", moment);
      first.setMethod(ZipEntry.STORED);
      first.setSize(type.length);
      CRC32 checksum = new CRC32();
      checksum.update(type);
      first.setCrc(checksum.getValue());
      zip.putNextEntry(first);
      zip.write(type);
      zip.closeEntry();
      Element html = document.getDocumentElement();
      add(zip, "META-INF/manifest.xml", MANIFEST, moment);
      add(zip, "content.xml", xml(writer -> new OdtText(writer, VERSION).write(html)), moment);
      add(zip, "styles.xml", styles(html), moment);
      add(zip, "meta.xml", xml(writer -> meta(writer, html, moment)), moment);
    } catch (IOException | XMLStreamException e) {
      throw new IllegalStateException("The document cannot be written as OpenDocument", e);
    }
    return file.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, String text, Instant moment)
      throws IOException {
    zip.putNextEntry(entry(name, moment));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static ZipEntry entry(String name, Instant moment) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(moment.toEpochMilli());
    return entry;
  }

  private interface Part {
    void write(XMLStreamWriter writer) throws XMLStreamException;
  }

  private static String xml(Part part) throws XMLStreamException {
    StringWriter text = new StringWriter();
    XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    writer.writeStartDocument("UTF-8", "1.0");
    part.write(writer);
    writer.writeEndDocument();
    writer.close();
    return text.toString();
  }

  private static void meta(XMLStreamWriter writer, Element html, Instant moment)
      throws XMLStreamException {
    String seconds = moment.truncatedTo(ChronoUnit.SECONDS).toString();
    writer.writeStartElement("office:document-meta");
    writer.writeAttribute("xmlns:office", OdtText.OFFICE);
    writer.writeAttribute("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0");
    writer.writeAttribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
    writer.writeAttribute("office:version", VERSION);
    writer.writeStartElement("office:meta");
    property(writer, "meta:generator", "Zelftest");
    property(writer, "meta:creation-date", seconds);
    property(writer, "dc:date", seconds);
    property(writer, "dc:language", "nl-NL");
    property(writer, "dc:title", OdtText.first(html, "title").getTextContent());
    property(writer, "dc:subject", OdtText.first(html, "meta").getAttribute("content"));
    writer.writeEndElement();
    writer.writeEndElement();
  }

  private static void property(XMLStreamWriter writer, String name, String value)
      throws XMLStreamException {
    writer.writeStartElement(name);
    writer.writeCharacters(value);
    writer.writeEndElement();
  }

  /** The styles, with what stands at the foot of each page of this document. */
  private static String styles(Element html) throws XMLStreamException {
    Element footer = OdtText.children(OdtText.first(html, "body")).get(0);
    Element text = OdtText.children(footer).get(1);
    StringWriter line = new StringWriter();
    XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(line);
    writer.writeCharacters(text.getTextContent());
    writer.close();
    return STYLES.replace(FOOTER, line.toString());
  }

  private static String styles() {
    try (InputStream in = OdtFile.class.getResourceAsStream("odt-styles.xml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The styles of documents cannot be read", e);
    }
  }
}
