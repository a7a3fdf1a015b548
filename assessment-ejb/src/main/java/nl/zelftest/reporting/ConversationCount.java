package nl.zelftest.reporting;

import java.util.Collection;

/**
 * How many conversations of a group concluded something, and what they agreed, as it is told.
 *
 * <p>That nothing follows about too few municipalities is up to {@link ConversationPlan}, which
 * chooses groups and moments; it would hold of exact counts too. Counting down to fives adds what
 * sums cannot protect: of a group that is large enough, it is not told that none or that all of it
 * did something. It adds nothing against subtracting: each count is known to less than five, and
 * what some of them leave over to less than five for each.
 *
 * @param conversations at least so many, and fewer than five more unless all did
 * @param agreements at least so many, and fewer than five more
 */
record ConversationCount(int conversations, int agreements) {

  private static final int STEP = 5;

  /**
   * Counts one group.
   *
   * @param conversations that count in it
   * @param required how many municipalities any figure concerns, with what one reader knows
   */
  static ConversationCount of(Collection<Conversation> conversations, int required) {
    int concluded = (int) conversations.stream().filter(Conversation::concluded).count();
    int agreed = conversations.stream().mapToInt(Conversation::agreements).sum();
    // With a threshold of five or more, so many a reader knows, who would else know all others.
    int known = Math.max(required - STEP, 0);
    int most = Math.max(conversations.size() - known - 1, 0);
    return new ConversationCount(inFives(Math.min(concluded, most)), inFives(agreed));
  }

  private static int inFives(int count) {
    return count / STEP * STEP;
  }
}
