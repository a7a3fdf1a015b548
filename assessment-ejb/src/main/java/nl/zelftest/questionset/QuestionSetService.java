package nl.zelftest.questionset;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** What anybody may read about question sets. */
@Stateless
@PermitAll
public class QuestionSetService {

  @PersistenceContext private EntityManager entities;

  @Inject private VersionContents contents;

  /**
   * The version published with the latest date, which the public page shows; empty before any is.
   */
  public Optional<VersionContent> current() {
    return entities
        .createQuery(
            """
            select v.id from QuestionSetVersion v
            where v.state = nl.zelftest.questionset.VersionState.PUBLISHED
            order by v.validFrom desc
            """,
            UUID.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(contents::of);
  }
}
