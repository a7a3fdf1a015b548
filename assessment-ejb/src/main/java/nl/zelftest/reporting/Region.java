package nl.zelftest.reporting;

import java.util.List;

/**
 * Where a municipality counts in one round, as it was when it first did.
 *
 * @param sizeClass null where its population is not known
 */
record Region(String provinceCode, SizeClass sizeClass) {

  /** The groups that it is in. */
  List<GroupKey> groups() {
    GroupKey province = new GroupKey(GroupKind.PROVINCE, provinceCode);
    return sizeClass == null
        ? List.of(GroupKey.NATION, province)
        : List.of(GroupKey.NATION, province, new GroupKey(GroupKind.SIZE_CLASS, sizeClass.name()));
  }
}
