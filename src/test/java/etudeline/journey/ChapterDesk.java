package etudeline.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** A professor at the form of a chapter. */
record ChapterDesk(Visitor professor) {

    static final String TITLE = "Optique géométrique";
    static final String TEXT = "La lumière se propage en ligne droite.";

    /** Signed in, with title and text of a new chapter typed and nothing saved. */
    static ChapterDesk begin(Visitor professor, Cast.Studies studies) {
        professor.signIn(studies.professor(), JourneyTest.PASSWORD);
        professor.open("/prof/chapitres/nouveau").choose("Matière", studies.subject());
        professor.fill("Titre", TITLE);
        ChapterDesk desk = new ChapterDesk(professor);
        desk.text().click();
        professor.page().keyboard().type(TEXT);
        return desk;
    }

    /** The text of the section in sight. */
    Locator text() {
        return professor
                .page()
                .locator("el-chapter-editor [contenteditable=true]")
                .first();
    }

    void press(String tool) {
        professor
                .page()
                .locator("el-chapter-editor")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(tool).setExact(true))
                .first()
                .click();
    }

    /** Chooses an image for the text. */
    void image(Path file) {
        professor.page().waitForFileChooser(() -> press("Image")).setFiles(file);
    }

    /** Chooses a file for the section. */
    void attach(Path file) {
        professor
                .page()
                .waitForFileChooser(() -> professor.press("Choisir des fichiers"))
                .setFiles(file);
    }
}
