package nl.zelftest.reporting;

/**
 * A group of municipalities.
 *
 * @param code of a province (PV20), the name of a {@link SizeClass}, or NL
 * @param name of a province; null for the others, which pages word by themselves
 */
public record FigureGroup(GroupKind kind, String code, String name) {
  public static final FigureGroup NATION = new FigureGroup(GroupKind.NATION, "NL", null);
}
