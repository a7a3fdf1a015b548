package nl.zelftest.dialogue;

/** As what a record can be kept. */
public enum RecordFormat {
  /** To read and to print: PDF/UA. */
  PDF,
  /** To work on: OpenDocument text. */
  ODT
}
