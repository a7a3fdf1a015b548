package nl.zelftest.reporting;

/** A group by its code. */
record GroupKey(GroupKind kind, String code) {
  static final GroupKey NATION = new GroupKey(FigureGroup.NATION.kind(), FigureGroup.NATION.code());
}
