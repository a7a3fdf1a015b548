package nl.zelftest.web.reporting;

import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/**
 * Puts right what the renderer tags wrongly: it reads a table's caption after the table, as a
 * neighbour, and gives every table a head and a foot, empty ones too.
 */
final class TableTags {
  private static final String TABLE = "Table";
  private static final String CAPTION = "Caption";
  private static final List<String> PARTS = List.of("THead", "TFoot");

  private TableTags() {}

  /** Repairs all tables below this element. */
  static void repair(PDStructureNode node) {
    PDStructureElement table = null;
    for (PDStructureElement child : elements(node)) {
      if (child.getStructureType().equals(TABLE)) {
        table = child;
        elements(table).stream()
            .filter(part -> PARTS.contains(part.getStructureType()) && part.getKids().isEmpty())
            .forEach(table::removeKid);
      } else if (child.getStructureType().equals(CAPTION) && table != null) {
        node.removeKid(child);
        table.insertBefore(child, table.getKids().get(0));
        child.setParent(table);
      }
      repair(child);
    }
  }

  private static List<PDStructureElement> elements(PDStructureNode node) {
    return node.getKids().stream()
        .filter(PDStructureElement.class::isInstance)
        .map(PDStructureElement.class::cast)
        .toList();
  }
}
