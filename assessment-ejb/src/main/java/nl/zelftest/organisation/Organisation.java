package nl.zelftest.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** What people belong to. It answers for no, one or several municipalities, each from a date. */
@Entity
@Table(name = "organisation")
public class Organisation {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private OrganisationKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "council_kind")
  private CouncilKind councilKind;

  @Column(name = "name")
  private String name;

  @Column(name = "opened_on")
  private LocalDate openedOn;

  @Column(name = "closed_on")
  private LocalDate closedOn;

  @ElementCollection
  @CollectionTable(
      name = "organisation_municipality",
      joinColumns = @JoinColumn(name = "organisation_id"))
  private Set<Responsibility> responsibilities = new LinkedHashSet<>();

  @Column(name = "second_factor_required")
  private boolean secondFactorRequired;

  @Version
  @Column(name = "version")
  private int version;

  protected Organisation() {}

  private Organisation(
      OrganisationKind kind, CouncilKind councilKind, String name, LocalDate openedOn) {
    this.kind = kind;
    this.councilKind = councilKind;
    this.name = name;
    this.openedOn = openedOn;
  }

  public static Organisation municipality(String name, LocalDate openedOn) {
    return new Organisation(OrganisationKind.MUNICIPALITY, null, name, openedOn);
  }

  public static Organisation council(CouncilKind councilKind, String name, LocalDate openedOn) {
    return new Organisation(OrganisationKind.COUNCIL, councilKind, name, openedOn);
  }

  public static Organisation national(String name, LocalDate openedOn) {
    return new Organisation(OrganisationKind.NATIONAL, null, name, openedOn);
  }

  /**
   * From a day on, the organisation answers for a municipality.
   *
   * @throws IllegalStateException for a national organisation, which answers for none
   */
  public void answerFor(String municipalityCode, LocalDate from) {
    if (kind == OrganisationKind.NATIONAL) {
      throw new IllegalStateException("A national organisation answers for no municipality");
    }
    responsibilities.add(new Responsibility(municipalityCode, from));
  }

  public UUID getId() {
    return id;
  }

  public OrganisationKind getKind() {
    return kind;
  }

  /** Empty unless this is a council. */
  public CouncilKind getCouncilKind() {
    return councilKind;
  }

  public String getName() {
    return name;
  }

  /** Whether people can belong to it on a day; the day on which it is closed no longer counts. */
  public boolean isOpenOn(LocalDate day) {
    return closedOn == null || day.isBefore(closedOn);
  }

  public void rename(String newName) {
    name = newName;
  }

  /** Whether its members sign in with two steps. */
  public void requireSecondFactor(boolean required) {
    secondFactorRequired = required;
  }

  public boolean isSecondFactorRequired() {
    return secondFactorRequired;
  }

  /** Closes it from a day on; a second time changes nothing. */
  public void close(LocalDate day) {
    if (closedOn == null) {
      closedOn = day;
    }
  }
}
