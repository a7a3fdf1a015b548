package nl.zelftest.web.questionset;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import nl.zelftest.questionset.DraftConflictException;
import nl.zelftest.questionset.ErratumService;
import nl.zelftest.questionset.ErratumService.ErratumPage;
import nl.zelftest.questionset.InvalidDraftException;
import nl.zelftest.questionset.Place;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** Mends the spelling of a published version: first which text, then how. */
@Named
@RequestScoped
public class ErrataView {

  @Inject private ErratumService errata;

  @Inject private Form form;

  @Inject private FacesContext faces;

  private UUID version;
  private ErratumPage page;
  private String place;
  private String typed;
  private String reason = "";
  private String refusal;

  /** A page without state has to know its version before its button is heard. */
  @PostConstruct
  void loadOnPostback() {
    if (faces.isPostback()) {
      setVersion(form.typed("version"));
      load();
    }
  }

  public void load() {
    page = errata.page(version);
  }

  /** Shows the chosen text to mend, or mends it. */
  public void correct() throws IOException {
    place = Place.parse(form.typed("plaats")).orElseThrow(NotFoundException::new).toString();
    if (!form.typed("actie").equals("verbeteren")) {
      return;
    }
    typed = form.typed("nieuw");
    reason = form.typed("reden");
    try {
      errata.correct(
          version, Place.parse(place).orElseThrow(), form.typed("gezien"), typed, reason);
      faces
          .getExternalContext()
          .redirect(faces.getExternalContext().getRequestMap().get(Paths.ASKED).toString());
    } catch (InvalidDraftException e) {
      refusal = "draft.invalid." + e.getReason();
    } catch (DraftConflictException e) {
      refusal = "errata.conflict";
    } catch (NotAllowedException e) {
      refusal = "errata.notAllowed";
    }
  }

  public ErratumPage getPage() {
    return page;
  }

  /** The text to mend; null while none was chosen. */
  public String getPlace() {
    return place;
  }

  /** What the person typed; null before. */
  public String getTyped() {
    return typed;
  }

  public String getReason() {
    return reason;
  }

  /** Key of the sentence that says why nothing was done; null when nothing was refused. */
  public String getRefusal() {
    return refusal;
  }

  public String getVersion() {
    return Objects.toString(version, null);
  }

  public void setVersion(String version) {
    this.version = UUID.fromString(version);
  }
}
