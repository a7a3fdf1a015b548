package nl.zelftest.web.questionset;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zelftest.questionset.LawArticleService;
import nl.zelftest.questionset.LawArticleService.ArticleRow;
import nl.zelftest.questionset.LawArticleService.Lack;
import nl.zelftest.web.faces.Paths;

/** The law articles that the portal keeps, and where a changed one is added. */
@Named
@RequestScoped
public class LawArticlesView {

  @Inject private LawArticleService articles;

  @Inject private FacesContext faces;

  private List<ArticleRow> rows;
  private Set<Lack> lacks = Set.of();

  @PostConstruct
  void load() {
    rows = articles.articles();
  }

  /** Adds what was typed, or shows what is wrong with it. */
  public void add() throws IOException {
    lacks =
        articles.add(parameter("wet"), parameter("artikel").strip(), date(), parameter("tekst"));
    if (lacks.isEmpty()) {
      faces
          .getExternalContext()
          .redirect(faces.getExternalContext().getRequestMap().get(Paths.ASKED).toString());
    }
  }

  private LocalDate date() {
    try {
      return LocalDate.parse(parameter("vanaf"));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** What was typed in a field; empty on a fresh page. */
  public String parameter(String name) {
    return faces.getExternalContext().getRequestParameterMap().getOrDefault(name, "");
  }

  public List<ArticleRow> getRows() {
    return rows;
  }

  /** Short names of the acts that the portal knows. */
  public List<String> getActs() {
    return rows.stream().map(ArticleRow::act).distinct().toList();
  }

  public Set<Lack> getLacks() {
    return lacks;
  }
}
