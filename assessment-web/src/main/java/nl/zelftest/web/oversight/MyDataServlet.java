package nl.zelftest.web.oversight;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.zelftest.oversight.PersonalData;
import nl.zelftest.oversight.PersonalData.Item;
import nl.zelftest.oversight.PersonalData.Part;
import nl.zelftest.oversight.PersonalDataService;
import nl.zelftest.web.api.Json;
import nl.zelftest.web.reporting.DownloadServlet;

/** Hands out what the portal knows of the person who asks, for programs to read. */
@WebServlet(MyDataServlet.VIEW)
public class MyDataServlet extends DownloadServlet {
  private static final long serialVersionUID = 1L;

  /** Reached by way of its address in the portal's paths only. */
  public static final String VIEW = "/my-data.pdf";

  @Inject private transient PersonalDataService data;

  @Override
  protected Download download(HttpServletRequest request) {
    PersonalData mine = data.mine();
    JsonObjectBuilder json = Json.PROVIDER.createObjectBuilder();
    json.add("name", mine.name());
    add(json, "email", mine.email());
    json.add("language", mine.language()).add("createdAt", mine.createdAt().toString());
    for (Part part : mine.parts()) {
      JsonArrayBuilder items = Json.PROVIDER.createArrayBuilder();
      part.items().forEach(item -> items.add(json(item)));
      json.add(part.kind().name().toLowerCase(Locale.ROOT), items);
    }
    return new Download(
        "mijn-gegevens.json",
        "application/json",
        json.build().toString().getBytes(StandardCharsets.UTF_8));
  }

  private static JsonObjectBuilder json(Item item) {
    JsonObjectBuilder json = Json.PROVIDER.createObjectBuilder().add("at", item.at().toString());
    add(json, "where", item.where());
    add(json, "text", item.text());
    add(json, "until", item.until());
    return json;
  }

  private static void add(JsonObjectBuilder json, String name, Object value) {
    if (value != null) {
      json.add(name, value.toString());
    }
  }
}
