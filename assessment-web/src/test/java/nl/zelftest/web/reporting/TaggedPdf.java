package nl.zelftest.web.reporting;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** A PDF as a screen reader goes through it: by its tags, not by its places on paper. */
final class TaggedPdf implements AutoCloseable {
  private final byte[] file;
  private final PDDocument document;
  private final Map<PDPage, Map<Integer, PDMarkedContent>> contents = new HashMap<>();

  TaggedPdf(byte[] file) throws IOException {
    this.file = file;
    this.document = Loader.loadPDF(file);
    for (PDPage page : document.getPages()) {
      PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
      extractor.processPage(page);
      Map<Integer, PDMarkedContent> byId = new HashMap<>();
      extractor.getMarkedContents().stream()
          .filter(content -> content.getMCID() >= 0)
          .forEach(content -> byId.put(content.getMCID(), content));
      contents.put(page, byId);
    }
  }

  PDDocument document() {
    return document;
  }

  /** Everything that is wrong as PDF/UA-1; empty when nothing is. */
  List<String> violations() throws VeraPDFException, IOException {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> wrong =
          result.getTestAssertions().stream()
              .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
              .toList();
      return result.isCompliant() ? List.of() : wrong;
    }
  }

  /** Everything that is read aloud, in its order; each element ends its line. */
  String text() {
    return elements("Document").stream().map(this::text).collect(joining());
  }

  /** Every element of this type, in reading order. */
  List<PDStructureElement> elements(String type) {
    return elements().filter(element -> element.getStructureType().equals(type)).toList();
  }

  Stream<PDStructureElement> elements() {
    List<PDStructureElement> found = new ArrayList<>();
    collect(document.getDocumentCatalog().getStructureTreeRoot(), found);
    return found.stream();
  }

  private static void collect(PDStructureNode node, List<PDStructureElement> found) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        found.add(element);
        collect(element, found);
      }
    }
  }

  /** What is read aloud of an element and all that is in it. */
  String text(PDStructureElement element) {
    StringBuilder text = new StringBuilder();
    for (Object kid : element.getKids()) {
      if (kid instanceof PDStructureElement child) {
        text.append(text(child));
      } else if (kid instanceof Integer id) {
        text.append(text(element.getPage(), id));
      } else if (kid instanceof PDMarkedContentReference reference) {
        PDPage page = reference.getPage();
        text.append(text(page == null ? element.getPage() : page, reference.getMCID()));
      }
    }
    return text.append('\n').toString();
  }

  private String text(PDPage page, int id) {
    PDMarkedContent content = contents.get(page).get(id);
    StringBuilder text = new StringBuilder();
    if (content != null) {
      for (Object part : content.getContents()) {
        if (part instanceof TextPosition position) {
          text.append(position.getUnicode());
        }
      }
    }
    return text.toString();
  }

  /** An attribute of an element, such as the scope of a heading cell. */
  static String attribute(PDStructureElement element, String name) {
    return element.getCOSObject().getDictionaryObject(COSName.A) instanceof COSDictionary attributes
        ? attributes.getNameAsString(name)
        : null;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
