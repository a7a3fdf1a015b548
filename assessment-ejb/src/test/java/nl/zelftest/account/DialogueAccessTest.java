package nl.zelftest.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.organisation.CouncilKind;
import nl.zelftest.organisation.OrganisationKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The matrix of the conversation: kind of organisation × role × operation × municipality. */
class DialogueAccessTest {

  private static final String HERE = "GM0193";
  private static final String ELSEWHERE = "GM0344";

  private static final Set<Role> MEMBERS = EnumSet.of(Role.COORDINATOR, Role.CONTRIBUTOR);

  @TestFactory
  List<DynamicTest> matrix() {
    List<DynamicTest> tests = new ArrayList<>();
    for (OrganisationKind kind : OrganisationKind.values()) {
      for (Role role : Role.values()) {
        for (DialogueOperation operation : DialogueOperation.values()) {
          for (String municipality : List.of(HERE, ELSEWHERE)) {
            boolean allowed = municipality.equals(HERE) && may(kind, role).contains(operation);
            tests.add(
                DynamicTest.dynamicTest(
                    kind + " " + role + " " + operation + " " + municipality + ": " + allowed,
                    () ->
                        assertThat(
                                AccessPolicy.seat(
                                    actor(hat(kind, role)), operation, Set.of(municipality)))
                            .matches(seat -> seat.isPresent() == allowed)));
          }
        }
      }
    }
    return tests;
  }

  private static Set<DialogueOperation> may(OrganisationKind kind, Role role) {
    if (kind == OrganisationKind.NATIONAL || !MEMBERS.contains(role)) {
      return EnumSet.noneOf(DialogueOperation.class);
    }
    EnumSet<DialogueOperation> may = EnumSet.of(DialogueOperation.READ, DialogueOperation.WRITE);
    if (role == Role.COORDINATOR) {
      may.add(DialogueOperation.AGREE);
      may.add(DialogueOperation.APPROVE_RECORD);
      may.add(
          kind == OrganisationKind.MUNICIPALITY
              ? DialogueOperation.PUBLISH
              : DialogueOperation.REACT_TO_PUBLISHING);
    }
    return may;
  }

  @Test
  void whoHasRolesOnBothSidesHasNoPlace() {
    Actor both =
        actor(
            hat(OrganisationKind.MUNICIPALITY, Role.COORDINATOR),
            hat(OrganisationKind.COUNCIL, Role.COORDINATOR));

    for (DialogueOperation operation : DialogueOperation.values()) {
      assertThat(AccessPolicy.seat(both, operation, Set.of(HERE))).isEmpty();
    }
  }

  @Test
  void aSuccessorHasAPlace() {
    Actor successor = actor(hat(OrganisationKind.MUNICIPALITY, Role.COORDINATOR));

    assertThat(AccessPolicy.seat(successor, DialogueOperation.READ, Set.of(ELSEWHERE, HERE)))
        .isPresent();
  }

  @Test
  void membersFollowTheirMunicipalityAndWhatItCameFrom() {
    for (OrganisationKind kind : OrganisationKind.values()) {
      for (Role role : Role.values()) {
        boolean follows = kind != OrganisationKind.NATIONAL && MEMBERS.contains(role);
        Actor one = actor(hat(kind, role));

        assertThat(AccessPolicy.follows(one, Set.of(HERE)))
            .as(kind + " " + role)
            .isEqualTo(follows);
        assertThat(AccessPolicy.follows(one, Set.of(ELSEWHERE, HERE))).isEqualTo(follows);
        assertThat(AccessPolicy.follows(one, Set.of(ELSEWHERE))).isFalse();
      }
    }
    assertThat(AccessPolicy.follows(actor(), Set.of(HERE))).isFalse();
  }

  private static Actor actor(Hat... hats) {
    return new Actor(UUID.randomUUID(), "Iemand", "nl", List.of(hats));
  }

  private static Hat hat(OrganisationKind kind, Role role) {
    return new Hat(
        UUID.randomUUID(),
        "Organisatie",
        kind,
        kind == OrganisationKind.COUNCIL ? CouncilKind.ADVISORY_COUNCIL : null,
        role,
        Set.of(HERE));
  }
}
