package nl.zelftest.reporting;

/**
 * How many of a group's municipalities take part. That they do is no secret; what they agreed with
 * each other is counted only where enough of them did.
 *
 * @param municipalities of the group on the round's reference date
 * @param takingPart of which some organisation began the test
 * @param submitted of which the municipality itself submitted it
 * @param bothSides of which a council submitted it too
 * @param conversations of those, that conclude something together; null where it is hidden
 * @param agreements that they made; null where it is hidden
 */
public record Participation(
    FigureGroup group,
    int municipalities,
    int takingPart,
    int submitted,
    int bothSides,
    Integer conversations,
    Integer agreements) {}
