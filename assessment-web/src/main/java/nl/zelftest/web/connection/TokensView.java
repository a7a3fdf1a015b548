package nl.zelftest.web.connection;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.account.TokenScope;
import nl.zelftest.connection.InvalidTokenException;
import nl.zelftest.connection.InvalidTokenException.Field;
import nl.zelftest.connection.InvalidTokenException.Reason;
import nl.zelftest.connection.TokenService;
import nl.zelftest.connection.TokensPage;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** The tokens of an organisation, for its coordinators. */
@Named
@RequestScoped
public class TokensView {

  private static final List<TokenScope> SCOPES = List.of(TokenScope.values());

  @Inject private TokenService tokens;

  @Inject private Form form;

  private UUID organisation;
  private TokensPage page;
  private String name = "";
  private Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
  private String lastDay = "";
  private Map<Field, Reason> problems = Map.of();
  private String secret;

  /** The address names the organisation, also when a form of the page is sent. */
  @PostConstruct
  void load() {
    organisation = form.id("organisatie");
    page = tokens.page(organisation);
  }

  /** Makes what was typed, and shows it this once: it is in no address and no other answer. */
  public void make() throws IOException {
    name = form.typed("naam").strip();
    lastDay = form.typed("laatste-dag").strip();
    scopes = EnumSet.noneOf(TokenScope.class);
    SCOPES.stream().filter(s -> !form.typed("mag-" + s).isEmpty()).forEach(scopes::add);
    try {
      Optional<String> made = tokens.make(organisation, form.id("nieuw"), name, scopes, lastDay);
      if (made.isEmpty()) {
        done("gemaakt");
      } else {
        secret = made.get();
        name = "";
        lastDay = "";
        scopes.clear();
        page = tokens.page(organisation);
      }
    } catch (InvalidTokenException e) {
      problems = e.getProblems();
    }
  }

  /** Revokes the token whose button was pressed. */
  public void revoke() throws IOException {
    tokens.revoke(organisation, form.id("token"));
    done("ingetrokken");
  }

  private void done(String what) throws IOException {
    form.goTo(Paths.tokens(organisation) + "?gedaan=" + what);
  }

  public TokensPage getPage() {
    return page;
  }

  public List<TokenScope> getScopes() {
    return SCOPES;
  }

  public boolean isChosen(TokenScope scope) {
    return scopes.contains(scope);
  }

  public String getName() {
    return name;
  }

  public String getLastDay() {
    return lastDay;
  }

  /** By which a form that is sent twice makes one token. */
  public UUID getNext() {
    return UUID.randomUUID();
  }

  /** What was just made; null otherwise. */
  public String getSecret() {
    return secret;
  }

  /** The sentence for a field; null where nothing is wrong. */
  public String error(Field field) {
    Reason reason = problems.get(field);
    return reason == null ? null : form.text("tokens.invalid." + field + "." + reason.name());
  }

  public boolean isFailed() {
    return !problems.isEmpty();
  }

  /** What was just done; null when nothing was. */
  public String getDone() {
    return isFailed() || secret != null ? null : form.done("gemaakt", "ingetrokken");
  }
}
