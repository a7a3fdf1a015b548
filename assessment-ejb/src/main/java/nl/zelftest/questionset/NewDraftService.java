package nl.zelftest.questionset;

import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zelftest.account.NationalOperation;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.NotFoundException;

/** Begins drafts: of what is published, or of what a file says. */
@Stateless
@RolesAllowed(NATIONAL)
public class NewDraftService {

  @PersistenceContext private EntityManager entities;

  @Inject private DraftFiles files;

  @Inject private VersionDocuments documents;

  @Inject private AuditTrail audit;

  /**
   * Begins a draft that says what the set's last published version says.
   *
   * @throws NotFoundException when no set has this code, or nothing of it is published
   * @throws NotAllowedException when another draft of the set is open
   */
  public UUID begin(String setCode) {
    UUID actor = files.require(NationalOperation.EDIT_DRAFTS).accountId();
    QuestionSetVersion last = lastPublished(setCode).orElseThrow(NotFoundException::new);
    QuestionSet set = last.getQuestionSet();
    DraftContent content = DraftContent.following(documents.of(last.getId()), codes(set));
    return begin(set, last, content, actor);
  }

  /**
   * Begins a draft that says what a file says: the next version of a known set, or a set's first.
   *
   * @throws NotAllowedException when another draft of the set is open
   */
  public UUID begin(QuestionSetDocument document) {
    UUID actor = files.require(NationalOperation.EDIT_DRAFTS).accountId();
    QuestionSetVersion last = lastPublished(document.code()).orElse(null);
    QuestionSetDocument base = last == null ? null : documents.of(last.getId());
    QuestionSet set = last == null ? set(document) : last.getQuestionSet();
    return begin(set, last, DraftContent.imported(document.undated(), base, codes(set)), actor);
  }

  private UUID begin(QuestionSet set, QuestionSetVersion last, DraftContent content, UUID actor) {
    if (hasOpenVersion(set)) {
      throw new NotAllowedException();
    }
    String label = "concept " + UUID.randomUUID().toString().substring(0, 8);
    QuestionSetVersion version = new QuestionSetVersion(set, last, content.document(), label);
    entities.persist(version);
    entities.flush();
    entities.persist(new Draft(version.getId(), content));
    audit.record(actor, "DRAFT_BEGUN", "QuestionSetVersion", version.getId(), set.getCode());
    return version.getId();
  }

  private QuestionSet set(QuestionSetDocument document) {
    return entities
        .createQuery("select s from QuestionSet s where s.code = :code", QuestionSet.class)
        .setParameter("code", document.code())
        .getResultStream()
        .findFirst()
        .orElseGet(
            () -> {
              QuestionSet set = new QuestionSet(document.code(), document.title());
              entities.persist(set);
              entities.flush();
              return set;
            });
  }

  /** Of all its versions' questions, items and options. */
  private Set<String> codes(QuestionSet set) {
    return entities
        .createQuery(
            "select v.id from QuestionSetVersion v where v.questionSet = :set and v.publishedAt is not null",
            UUID.class)
        .setParameter("set", set)
        .getResultStream()
        .flatMap(id -> Codes.of(documents.of(id)))
        .collect(Collectors.toSet());
  }

  private Optional<QuestionSetVersion> lastPublished(String setCode) {
    return entities
        .createQuery(
            """
            select v from QuestionSetVersion v
            where v.questionSet.code = :set
              and v.state = nl.zelftest.questionset.VersionState.PUBLISHED
            """,
            QuestionSetVersion.class)
        .setParameter("set", setCode)
        .getResultStream()
        .findFirst();
  }

  private boolean hasOpenVersion(QuestionSet set) {
    return entities
            .createQuery(
                """
                select count(v) from QuestionSetVersion v
                where v.questionSet = :set and v.state in (
                  nl.zelftest.questionset.VersionState.DRAFT,
                  nl.zelftest.questionset.VersionState.IN_REVIEW,
                  nl.zelftest.questionset.VersionState.SCHEDULED)
                """,
                Long.class)
            .setParameter("set", set)
            .getSingleResult()
        > 0;
  }
}
