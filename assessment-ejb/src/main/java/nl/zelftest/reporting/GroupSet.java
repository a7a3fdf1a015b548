package nl.zelftest.reporting;

/**
 * Some of the fixed groups.
 *
 * @param provinces one bit each
 * @param classes one bit each
 */
record GroupSet(boolean nation, int provinces, int classes) {
  static final GroupSet NONE = new GroupSet(false, 0, 0);

  GroupSet with(GroupSet other) {
    return new GroupSet(
        nation || other.nation, provinces | other.provinces, classes | other.classes);
  }

  boolean has(GroupSet other) {
    return with(other).equals(this);
  }

  boolean isEmpty() {
    return equals(NONE);
  }

  static GroupSet ofNation() {
    return new GroupSet(true, 0, 0);
  }

  static GroupSet ofProvince(int index) {
    return new GroupSet(false, 1 << index, 0);
  }

  static GroupSet ofClass(int index) {
    return new GroupSet(false, 0, 1 << index);
  }
}
