package etudeline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static etudeline.journey.JourneyTest.ADMINISTRATOR;
import static etudeline.journey.JourneyTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import etudeline.kit.Level;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cells of the list of students: edited where they stand, with the keyboard alone, by two at once; read whole when cut. */
@JourneyTest
class InlineEditIT {

    /** So often at most a key is pressed to come somewhere. */
    private static final int FAR = 80;

    private static final String HEADING =
            "() => document.activeElement?.shadowRoot?.activeElement?._column?._headerCell?._content.textContent.trim() ?? ''";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    private Cast.Studies studies;
    private String name;
    private String username;

    @BeforeEach
    void three_students() {
        studies = cast.studies();
        name = cast.students(studies, 3);
        username = name.toLowerCase(Locale.ROOT) + ".ba";
    }

    @Test
    void a_person_filters_sorts_selects_edits_and_opens_a_menu_with_the_keyboard_alone() {
        Visitor administrator = browsers.visitor("administrator", Device.DESKTOP, port);
        administrator.signIn(ADMINISTRATOR, PASSWORD);
        administrator.open("/admin/etudiants").sees("Étudiants");
        tabTo(administrator, ".filters input");
        administrator.page().keyboard().type(name);
        assertThat(administrator.page().locator(".found")).hasText("3");

        tabTo(administrator, "vaadin-grid");
        goTo(administrator, "Nom");
        press(administrator, "Space");
        administrator.page().waitForURL(Pattern.compile(".*tri=-nom.*"));

        press(administrator, "Tab");
        press(administrator, "Home");
        press(administrator, "Space");
        administrator.reads("1 sélectionné");
        Locator box = administrator
                .page()
                .getByRole(
                        AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Sélectionner " + name + " 003 Fatou"));
        assertThat(box).isChecked();

        editsUsername(administrator);
        walksAlongTheRow(administrator);

        press(administrator, "End");
        press(administrator, "Space");
        assertThat(administrator.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Modifier")))
                .isFocused();
        press(administrator, "Enter");
        administrator.reads("Enregistrer").finds("Identifiant", username);
        administrator.findsPageInOrder();
    }

    private void editsUsername(Visitor administrator) {
        goTo(administrator, "Identifiant");
        assertThat(administrator.page().locator("td:focus")).hasAttribute("aria-description", "F2 pour modifier");
        press(administrator, "F2");
        assertThat(field(administrator)).isFocused();
        administrator.page().keyboard().type("a b");
        press(administrator, "Enter");
        assertThat(field(administrator)).hasAttribute("aria-invalid", "true");
        assertThat(administrator.page().locator(".cell-problem")).isVisible();
        assertThat(field(administrator)).hasValue("a b");
        assertThat(field(administrator)).isFocused();
        administrator.findsPageInOrder();
        press(administrator, "Control+a");
        administrator.page().keyboard().type(username);
        press(administrator, "Enter");
        assertThat(field(administrator)).hasCount(0);
        assertThat(administrator.page().locator("td:focus")).hasCount(1);
        administrator.reads(username);
        assertThat(cast.accounts(username)).isEqualTo(1);

        press(administrator, "F2");
        administrator.page().keyboard().type("autre");
        press(administrator, "Escape");
        assertThat(field(administrator)).hasCount(0);
        administrator.reads(username);
        assertThat(cast.accounts(username)).as("given up").isEqualTo(1);
    }

    private void walksAlongTheRow(Visitor administrator) {
        press(administrator, "Enter");
        assertThat(field(administrator)).hasAccessibleName("Identifiant");
        press(administrator, "Tab");
        assertThat(field(administrator)).hasAccessibleName("Niveau");
        press(administrator, "Shift+Tab");
        assertThat(field(administrator)).hasAccessibleName("Identifiant");
        press(administrator, "Tab");
        assertThat(field(administrator)).hasAccessibleName("Niveau");
        administrator.page().keyboard().type("L3");
        press(administrator, "Enter");
        assertThat(field(administrator)).hasCount(0);
        assertThat(cast.level(name + " 003")).isEqualTo(Level.L3.code());
    }

    @Test
    void who_was_slower_sees_who_when_and_both_values_and_writes_all_the_same() {
        Visitor slow = browsers.visitor("slow", Device.DESKTOP, port);
        Visitor fast = browsers.visitor("fast", Device.DESKTOP, port);
        slow.signIn(ADMINISTRATOR, PASSWORD);
        fast.signIn(cast.administrator(studies), PASSWORD);
        for (Visitor each : new Visitor[] {slow, fast}) {
            each.open("/admin/etudiants?q=" + name).sees("Étudiants");
            each.reads(name + " 001 Fatou");
        }
        tabTo(slow, "vaadin-grid");
        press(slow, "Tab");
        goTo(slow, "Niveau");
        press(slow, "F2");
        slow.page().keyboard().type("M1");

        Locator level = fast.page()
                .locator("vaadin-grid-cell-content")
                .getByText("L2", new Locator.GetByTextOptions().setExact(true));
        level.first().dblclick();
        assertThat(fast.button("Enregistrer")).hasCount(0);
        field(fast).selectOption("L3");
        press(fast, "Enter");
        assertThat(field(fast)).hasCount(0);

        press(slow, "Enter");
        slow.reads("a modifié cette fiche")
                .reads("enregistré «\u00a0L3\u00a0», votre saisie «\u00a0M1\u00a0»")
                .findsPageInOrder();
        assertThat(cast.level(name + " 001")).as("not overwritten").isEqualTo(Level.L3.code());
        assertThat(slow.button("Prendre «\u00a0L3\u00a0»")).isFocused();
        press(slow, "Tab");
        press(slow, "Enter");
        assertThat(slow.page().locator(".cell-conflict")).isHidden();
        assertThat(slow.page().locator("td:focus")).hasCount(1);
        assertThat(cast.level(name + " 001")).isEqualTo(Level.M1.code());
        slow.findsPageInOrder();
    }

    @Test
    void a_text_that_is_longer_than_its_column_is_whole_in_a_tooltip_and_no_other_is() {
        String longName = name + "-du-Grand-Fleuve-et-des-Palmiers";
        cast.students(studies, longName, 1);
        Visitor administrator = browsers.visitor("administrator", Device.DESKTOP, port);
        administrator.signIn(ADMINISTRATOR, PASSWORD);
        administrator.open("/admin/etudiants?q=" + longName).sees("Étudiants");
        Locator cells = administrator.page().locator("vaadin-grid-cell-content");
        Locator tooltip = administrator.page().getByRole(AriaRole.TOOLTIP);
        cells.getByText(longName + " 001 Fatou").hover();
        assertThat(tooltip).hasText(longName + " 001 Fatou");
        assertThat(tooltip).isVisible();
        cells.getByText("L2", new Locator.GetByTextOptions().setExact(true)).hover();
        assertThat(tooltip).isHidden();
    }

    private static Locator field(Visitor visitor) {
        return visitor.page().locator(".cell-field > input, .cell-field > select");
    }

    private static void press(Visitor visitor, String key) {
        visitor.page().keyboard().press(key);
    }

    private static void tabTo(Visitor visitor, String selector) {
        for (int pressed = 0; pressed < FAR; pressed++) {
            press(visitor, "Tab");
            if ((boolean) visitor.page().evaluate("at => !!document.activeElement?.matches(at)", selector)) {
                return;
            }
        }
        throw new AssertionError(selector + " is not reached with the Tab key");
    }

    /** Along the row to the cell under that heading. */
    private static void goTo(Visitor visitor, String heading) {
        press(visitor, "Home");
        for (int pressed = 0; pressed < FAR; pressed++) {
            if (visitor.page().evaluate(HEADING).equals(heading)) {
                return;
            }
            press(visitor, "ArrowRight");
        }
        throw new AssertionError(heading + " is not reached with the arrow keys");
    }
}
