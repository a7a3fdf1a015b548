package nl.zelftest.it;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A device with a fingerprint sensor, as far as a page's browser can tell. */
final class VirtualDevice {
  private final CDPSession browser;
  private final String id;

  private VirtualDevice(CDPSession browser, String id) {
    this.browser = browser;
    this.id = id;
  }

  /** Gives a page's browser a device that keeps passkeys, and sees its person from now on. */
  static VirtualDevice of(Page page) {
    CDPSession browser = page.context().newCDPSession(page);
    browser.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject device = new JsonObject();
    device.add("options", options);
    JsonObject added = browser.send("WebAuthn.addVirtualAuthenticator", device);
    return new VirtualDevice(browser, added.get("authenticatorId").getAsString());
  }

  /** Whether the finger on the sensor is its person's. */
  void seesItsPerson(boolean sees) {
    set("WebAuthn.setUserVerified", "isUserVerified", sees);
  }

  /** Whether there is a finger on the sensor at all; otherwise it waits for one. */
  void isTouched(boolean touched) {
    set("WebAuthn.setAutomaticPresenceSimulation", "enabled", touched);
  }

  private void set(String what, String name, boolean value) {
    JsonObject setting = new JsonObject();
    setting.addProperty("authenticatorId", id);
    setting.addProperty(name, value);
    browser.send(what, setting);
  }
}
