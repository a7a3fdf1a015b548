package nl.zelftest.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.organisation.CouncilKind;
import nl.zelftest.organisation.OrganisationKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The whole matrix: role × operation × own or other organisation, municipality, side and test. */
class AccessPolicyTest {

  private static final UUID OWN = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();
  private static final String HERE = "GM0193";
  private static final String ELSEWHERE = "GM0344";

  private static final UUID TEST = UUID.randomUUID();
  private static final UUID OTHER_TEST = UUID.randomUUID();

  private static final Set<Operation> OF_CONTRIBUTORS =
      EnumSet.of(Operation.START, Operation.READ, Operation.ANSWER);
  private static final Set<Operation> OF_GUESTS = EnumSet.of(Operation.READ, Operation.ANSWER);

  private record Case(
      Hat hat,
      Operation operation,
      UUID organisation,
      String municipality,
      UUID test,
      boolean allowed) {}

  @TestFactory
  List<DynamicTest> matrix() {
    List<Case> cases = new ArrayList<>();
    for (OrganisationKind kind : OrganisationKind.values()) {
      for (Role role : Role.values()) {
        for (Operation operation : Operation.values()) {
          for (UUID organisation : List.of(OWN, OTHER)) {
            for (String municipality : List.of(HERE, ELSEWHERE)) {
              for (UUID test : Arrays.asList(TEST, OTHER_TEST, null)) {
                boolean allowed =
                    organisation.equals(OWN)
                        && municipality.equals(HERE)
                        && isOf(kind, role, operation, test);
                cases.add(
                    new Case(
                        hat(kind, role, HERE),
                        operation,
                        organisation,
                        municipality,
                        test,
                        allowed));
              }
            }
          }
        }
      }
    }
    return cases.stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    "%s %s %s %s organisation, %s, %s"
                        .formatted(
                            c.hat().kind(),
                            c.hat().role(),
                            c.operation(),
                            c.organisation().equals(OWN) ? "own" : "other",
                            c.municipality().equals(HERE)
                                ? "its municipality"
                                : "another municipality",
                            c.test() == null
                                ? "no test yet"
                                : c.test().equals(TEST) ? "the test" : "another test"),
                    () ->
                        assertThat(
                                AccessPolicy.allows(
                                    actor(c.hat()),
                                    c.operation(),
                                    c.organisation(),
                                    c.municipality(),
                                    c.test()))
                            .isEqualTo(c.allowed())))
        .toList();
  }

  private static boolean isOf(
      OrganisationKind kind, Role role, Operation operation, UUID assessment) {
    if (kind == OrganisationKind.NATIONAL) {
      return false;
    }
    return switch (role) {
      case COORDINATOR -> operation != Operation.INVITE || kind == OrganisationKind.COUNCIL;
      case CONTRIBUTOR -> OF_CONTRIBUTORS.contains(operation);
      case GUEST ->
          kind == OrganisationKind.COUNCIL
              && TEST.equals(assessment)
              && OF_GUESTS.contains(operation);
      case PROGRAM -> false;
    };
  }

  @Test
  void everybodyButAGuestLooksAfterAnAccount() {
    for (OrganisationKind kind : OrganisationKind.values()) {
      for (Role role : List.of(Role.COORDINATOR, Role.CONTRIBUTOR)) {
        assertThat(AccessPolicy.ownsAccount(actor(hat(kind, role, HERE)))).isTrue();
      }
    }
    assertThat(AccessPolicy.ownsAccount(actor(hat(OrganisationKind.COUNCIL, Role.GUEST, HERE))))
        .isFalse();
    assertThat(AccessPolicy.ownsAccount(actor())).isFalse();
  }

  @Test
  void nobodyWithoutARoleMayDoAnything() {
    for (Operation operation : Operation.values()) {
      assertThat(AccessPolicy.allows(actor(), operation, OWN, HERE, TEST)).isFalse();
    }
  }

  @Test
  void oneHatDoesNotLendItsRoleToAnother() {
    Hat coordinatorElsewhere =
        new Hat(
            OTHER,
            "",
            OrganisationKind.COUNCIL,
            CouncilKind.ADVISORY_COUNCIL,
            Role.COORDINATOR,
            Set.of(HERE));
    Actor actor =
        actor(hat(OrganisationKind.MUNICIPALITY, Role.CONTRIBUTOR, HERE), coordinatorElsewhere);

    assertThat(AccessPolicy.allows(actor, Operation.SUBMIT, OWN, HERE, TEST)).isFalse();
    assertThat(AccessPolicy.allows(actor, Operation.SUBMIT, OTHER, HERE, TEST)).isTrue();
  }

  @Test
  void aRegionalCouncilActsForEachOfItsMunicipalitiesOnly() {
    Hat regional =
        new Hat(
            OWN,
            "",
            OrganisationKind.COUNCIL,
            CouncilKind.CLIENT_REPRESENTATION,
            Role.COORDINATOR,
            Set.of(HERE, ELSEWHERE));

    assertThat(AccessPolicy.allows(actor(regional), Operation.SUBMIT, OWN, ELSEWHERE, TEST))
        .isTrue();
    assertThat(AccessPolicy.allows(actor(regional), Operation.READ, OWN, "GM0363", TEST)).isFalse();
  }

  @Test
  void aGuestOfARegionalCouncilIsOneOfOneTestOnly() {
    Hat guest =
        new Hat(
            OWN,
            "",
            OrganisationKind.COUNCIL,
            CouncilKind.ADVISORY_COUNCIL,
            Role.GUEST,
            Set.of(HERE, ELSEWHERE),
            TEST,
            Instant.MAX);

    assertThat(AccessPolicy.allows(actor(guest), Operation.ANSWER, OWN, HERE, TEST)).isTrue();
    assertThat(AccessPolicy.allows(actor(guest), Operation.READ, OWN, ELSEWHERE, OTHER_TEST))
        .isFalse();
    assertThat(guest.answersFor(OWN, HERE)).as("what members may").isFalse();
  }

  private static Hat hat(OrganisationKind kind, Role role, String municipality) {
    CouncilKind councilKind =
        kind == OrganisationKind.COUNCIL ? CouncilKind.MUNICIPAL_COUNCIL : null;
    return switch (role) {
      case GUEST ->
          new Hat(OWN, "", kind, councilKind, role, Set.of(municipality), TEST, Instant.MAX);
      case PROGRAM -> program(kind, EnumSet.allOf(TokenScope.class));
      default -> new Hat(OWN, "", kind, councilKind, role, Set.of(municipality));
    };
  }

  private static Hat program(OrganisationKind kind, Set<TokenScope> scopes) {
    CouncilKind councilKind =
        kind == OrganisationKind.COUNCIL ? CouncilKind.MUNICIPAL_COUNCIL : null;
    return new Hat(
        OWN, "", kind, councilKind, Role.PROGRAM, Set.of(HERE), null, null, Set.copyOf(scopes));
  }

  /** Also what a program's token does not say, and what a person would read with one. */
  @TestFactory
  List<DynamicTest> programMatrix() {
    List<DynamicTest> tests = new ArrayList<>();
    for (OrganisationKind kind : OrganisationKind.values()) {
      for (Role role : Role.values()) {
        for (TokenScope held : TokenScope.values()) {
          for (TokenScope wanted : TokenScope.values()) {
            Actor actor =
                actor(
                    role == Role.PROGRAM ? program(kind, EnumSet.of(held)) : hat(kind, role, HERE));
            boolean holds =
                role == Role.PROGRAM && kind != OrganisationKind.NATIONAL && held == wanted;
            tests.add(
                DynamicTest.dynamicTest(
                    "%s %s with %s, for %s".formatted(kind, role, held, wanted),
                    () -> {
                      assertThat(AccessPolicy.allows(actor, wanted)).isEqualTo(holds);
                      assertThat(AccessPolicy.allows(actor, wanted, OWN, HERE)).isEqualTo(holds);
                      assertThat(AccessPolicy.allows(actor, wanted, OTHER, HERE)).isFalse();
                      assertThat(AccessPolicy.allows(actor, wanted, OWN, ELSEWHERE)).isFalse();
                    }));
          }
        }
      }
    }
    return tests;
  }

  @Test
  void aProgramIsInAGroupOfItsOwnAndFollowsAndTalksWithNobody() {
    for (OrganisationKind kind : OrganisationKind.values()) {
      Actor program = actor(program(kind, EnumSet.allOf(TokenScope.class)));

      assertThat(program.groups()).containsExactly(Groups.PROGRAM);
      assertThat(AccessPolicy.follows(program, Set.of(HERE))).isFalse();
      for (DialogueOperation operation : DialogueOperation.values()) {
        assertThat(AccessPolicy.seat(program, operation, Set.of(HERE))).isEmpty();
      }
    }
  }

  private static Actor actor(Hat... hats) {
    return new Actor(UUID.randomUUID(), "", "nl", List.of(hats));
  }

  @TestFactory
  List<DynamicTest> nationalMatrix() {
    Set<NationalOperation> ofEverybody =
        EnumSet.of(
            NationalOperation.READ_DRAFTS,
            NationalOperation.EDIT_DRAFTS,
            NationalOperation.READ_ROUNDS);
    List<DynamicTest> tests = new ArrayList<>();
    for (OrganisationKind kind : OrganisationKind.values()) {
      for (Role role : Role.values()) {
        for (NationalOperation operation : NationalOperation.values()) {
          boolean allowed =
              kind == OrganisationKind.NATIONAL
                  && (role == Role.COORDINATOR
                      || (role == Role.CONTRIBUTOR && ofEverybody.contains(operation)));
          tests.add(
              DynamicTest.dynamicTest(
                  kind + " " + role + " " + operation,
                  () ->
                      assertThat(AccessPolicy.allows(actor(hat(kind, role, HERE)), operation))
                          .isEqualTo(allowed)));
        }
      }
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> organisationMatrix() {
    List<DynamicTest> tests = new ArrayList<>();
    for (OrganisationKind kind : OrganisationKind.values()) {
      for (Role role : Role.values()) {
        for (OrganisationOperation operation : OrganisationOperation.values()) {
          for (UUID organisation : Arrays.asList(OWN, OTHER, null)) {
            boolean allowed =
                role == Role.COORDINATOR
                    && switch (operation) {
                      case MANAGE_ORGANISATIONS -> kind == OrganisationKind.NATIONAL;
                      case MANAGE_MEMBERS, MANAGE_SIGN_ON ->
                          kind == OrganisationKind.NATIONAL || OWN.equals(organisation);
                      case READ_EVENTS ->
                          OWN.equals(organisation)
                              || (kind == OrganisationKind.NATIONAL && organisation == null);
                      case REVIEW_ACCESS -> OWN.equals(organisation);
                      case MANAGE_CONNECTIONS ->
                          kind != OrganisationKind.NATIONAL && OWN.equals(organisation);
                    };
            tests.add(
                DynamicTest.dynamicTest(
                    "%s %s %s %s"
                        .formatted(
                            kind,
                            role,
                            operation,
                            organisation == null
                                ? "all"
                                : organisation.equals(OWN) ? "own" : "other"),
                    () ->
                        assertThat(
                                AccessPolicy.allows(
                                    actor(hat(kind, role, HERE)), operation, organisation))
                            .isEqualTo(allowed)));
          }
        }
      }
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> identityProviderMatrix() {
    List<DynamicTest> tests = new ArrayList<>();
    for (OrganisationKind kind : OrganisationKind.values()) {
      for (Role role : Role.values()) {
        for (UUID organisation : List.of(OWN, OTHER)) {
          boolean allowed = role != Role.GUEST && OWN.equals(organisation);
          tests.add(
              DynamicTest.dynamicTest(
                  "%s %s %s".formatted(kind, role, organisation.equals(OWN) ? "own" : "other"),
                  () ->
                      assertThat(
                              AccessPolicy.maySignInBy(actor(hat(kind, role, HERE)), organisation))
                          .isEqualTo(allowed)));
        }
      }
    }
    return tests;
  }

  @Test
  void noOtherOrganisationsProviderHasASayOverTheCountry() {
    Hat national = new Hat(OTHER, "", OrganisationKind.NATIONAL, null, Role.CONTRIBUTOR, Set.of());
    Actor both = actor(hat(OrganisationKind.MUNICIPALITY, Role.COORDINATOR, HERE), national);

    assertThat(AccessPolicy.maySignInBy(both, OWN)).isFalse();
    assertThat(AccessPolicy.maySignInBy(both, OTHER)).isTrue();
  }
}
