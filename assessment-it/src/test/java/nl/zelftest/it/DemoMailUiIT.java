package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In a demonstration mails go to files, and everybody can read them on a page. */
@ExtendWith({Browsers.class, DemoPortal.class})
class DemoMailUiIT {
  private static final int MORE_THAN_A_PAGE = 21;

  @Test
  void showsTheNewestMailsWithTheirLink(Page page, Portal portal) throws IOException {
    Mails mails = new Mails(portal);
    UUID mail = null;
    String subject = "Zwolle " + UUID.randomUUID() + ": het resultaat is openbaar";
    for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
      mail = mails.write("zoe@" + "lang".repeat(12) + ".example", subject + " " + i);
    }

    page.navigate(portal.url("/"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bekijk de mails")).click();

    assertThat(page).hasURL(portal.url("/demo/mail"));
    assertThat(page.locator("article")).hasCount(20);
    Locator newest = page.locator("article").first();
    assertThat(newest.locator("h2")).hasText(subject + " 20");
    assertThat(newest).containsText("Het resultaat is nu openbaar.");
    assertThat(newest.getByRole(AriaRole.LINK))
        .hasAttribute("href", "https://zelftest.example/hulp");
    Accessibility.check(page);
    ReflowUiIT.look(page, "demo-mail");
    Accessibility.check(page);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Oudere mails")).click();
    assertThat(page).hasURL(portal.url("/demo/mail/2"));
    assertThat(page.locator("h2").filter(new Locator.FilterOptions().setHasText(subject + " 0")))
        .isVisible();
    Accessibility.check(page);

    mails.awaitState(mail, "SENT");
    assertThat(Files.readString(portal.data().resolve("mail").resolve(mail + ".eml")))
        .contains("Message-ID: <" + mail + "@zelftest.example>")
        .contains("multipart/alternative");
  }

  @Test
  void takesNoOtherPageNumber(Portal portal) {
    assertThat(portal.get("/demo/mail/0").statusCode()).isEqualTo(404);
    assertThat(portal.get("/demo/mail/x").statusCode()).isEqualTo(404);
    assertThat(portal.get("/demo/mail/99999").statusCode()).isEqualTo(200);
  }
}
