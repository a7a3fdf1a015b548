package nl.zelftest.web.oversight;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.zelftest.oversight.EventPage;
import nl.zelftest.oversight.EventService;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;
import nl.zelftest.web.faces.Texts;

/** What an organisation did, or the national team; the address holds what is looked for. */
@Named
@RequestScoped
public class EventsView {

  /** A choice in the form. */
  public record Choice(String code, String label) {}

  @Inject private EventService events;

  @Inject private Form form;

  @Inject private FacesContext faces;

  private UUID organisation;
  private EventQuery query;
  private EventPage page;
  private EventWords words;

  @PostConstruct
  void load() {
    query = new EventQuery(form::typed);
    organisation = query.organisation();
    page = events.page(organisation, query.filter(), query.after());
    words = new EventWords(form.locale());
  }

  public EventPage getPage() {
    return page;
  }

  public EventWords getWords() {
    return words;
  }

  /** Where this page is, without what is looked for. */
  public String getAddress() {
    return faces.getExternalContext().getRequestContextPath() + Paths.events(organisation);
  }

  public String getFileAddress() {
    return getAddress() + ".csv" + query.asAddress();
  }

  public String getOlderAddress() {
    return getAddress() + query.asAddress() + "&na=" + page.older();
  }

  public String getFilteredAddress() {
    return getAddress() + query.asAddress();
  }

  public boolean isFirst() {
    return query.after() == null;
  }

  public boolean isWrong() {
    return query.isWrong("van") || query.isWrong("tot");
  }

  /** The sentence for a day; null where nothing is wrong with it. */
  public String error(String field) {
    return query.isWrong(field) ? form.text("events.noDay") : null;
  }

  public String value(String field) {
    return query.typed(field);
  }

  public List<Choice> getActions() {
    return choices("event.");
  }

  public List<Choice> getKinds() {
    return choices("events.kind.");
  }

  private List<Choice> choices(String prefix) {
    return Texts.below(form.locale(), prefix).entrySet().stream()
        .map(each -> new Choice(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  public int getMost() {
    return EventService.MOST_EXPORTED;
  }
}
