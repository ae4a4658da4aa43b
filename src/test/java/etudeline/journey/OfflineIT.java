package etudeline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static etudeline.journey.JourneyTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import etudeline.Campus;
import etudeline.academics.TestStructure;
import etudeline.access.Passwords;
import etudeline.access.TestSignIns;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterFiles;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterRemoval;
import etudeline.chapter.ChapterWriting;
import etudeline.chapter.FileBytes;
import etudeline.chapter.SectionKind;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import etudeline.setting.SettingsData;
import etudeline.setting.UniversitySettings;
import etudeline.storage.FileId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** A kept chapter is read without a line, as long as its reader may read it and is signed in. */
@JourneyTest
class OfflineIT {

    private static final Pattern AGE = Pattern.compile("Copie du \\d+ \\S+ à \\d\\d:\\d\\d");

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    Campus campus;

    @Autowired
    TestStructure structure;

    @Autowired
    TestSignIns signIns;

    @Autowired
    Passwords passwords;

    @Autowired
    ChapterWriting writing;

    @Autowired
    ChapterRemoval removal;

    @Autowired
    ChapterFiles files;

    @Autowired
    UniversitySettings settings;

    @Autowired
    Cast cast;

    UniversityId university;
    ProgrammeId programme;
    AccountId professor;
    ChapterId chapter;
    FileId image;
    FileId file;
    Relay line;
    Visitor student;
    KeptCopies copies;

    /** A chapter with formulas, an image and a file, and another one; a student in front of the first. */
    @BeforeEach
    void chapter() throws IOException {
        university = campus.university();
        programme = campus.programme(university);
        professor = campus.professor(university, programme);
        SubjectId subject = structure.subject(programme, Level.L2, Semester.S1, "Algèbre");
        String course = new ClassPathResource("/etudeline/chapter/espaces-vectoriels.html")
                .getContentAsString(StandardCharsets.UTF_8);
        image = signIns.as(professor, () -> files.keepImage(FileBytes.png(), "plan.png"))
                .id();
        file = signIns.as(professor, () -> files.keep(FileBytes.text("Indications utiles"), "indications.txt"))
                .id();
        String withImage = course + "<p><img src=\"/fichiers/" + image + "\" alt=\"Un plan\"></p>";
        chapter = publish(subject, 1, "Espaces vectoriels", withImage, List.of(file));
        publish(subject, 2, "Applications linéaires", course, List.of());
        line = new Relay(port);
        student = browsers.visitor("student", Device.PHONE, line.port());
        copies = new KeptCopies(student.page());
        student.signIn(person(), PASSWORD);
    }

    @AfterEach
    void close() {
        line.close();
    }

    private ChapterId publish(SubjectId subject, int number, String title, String text, List<FileId> attached) {
        ChapterData data = new ChapterData(
                subject, number, title, Map.of(SectionKind.LESSON, text), Map.of(SectionKind.LESSON, attached));
        return signIns.as(professor, () -> writing.createPublished(data)).id();
    }

    /** The identifiant of a student who may read it. */
    private String person() {
        AccountId person = campus.student(programme, Level.L2);
        String username = "lectrice." + person;
        campus.execute(
                "update account set username = ?, password_hash = ? where id = ?",
                username,
                passwords.hash(PASSWORD),
                person.value());
        return username;
    }

    private void keep() {
        beginKeeping();
        isKept();
    }

    private void beginKeeping() {
        student.open("/chapitres/" + chapter).press("Garder hors ligne");
        student.reads("Textes, formules et images").findsPageInOrder();
        student.page().getByText("indications.txt").last().click();
        student.press("Garder");
    }

    private void isKept() {
        assertThat(student.page().locator("el-keep")).containsText("Gardé hors ligne");
        assertThat(student.page().locator("el-keep")).containsText(AGE);
    }

    /** When the page has all of itself: parts that it was about to ask for would be errors of its scripts. */
    private void lineIsCut() {
        page().waitForLoadState(LoadState.NETWORKIDLE);
        line.cutAfter(0);
    }

    private Page page() {
        return student.page();
    }

    @Test
    void a_kept_chapter_is_opened_without_a_line_and_goes_once_it_is_withdrawn() {
        keep();
        student.open("/cours").reads("Chapitres gardés (1)");
        assertThat(page().locator("#chapitre-" + chapter)).containsText(AGE);
        student.findsPageInOrder();

        lineIsCut();
        for (String path : List.of("/chapitres/" + chapter + "#cours", "/lire/" + chapter)) {
            student.open(path).sees("1. Espaces vectoriels");
            assertThat(page().locator(".copy")).hasText(AGE);
            assertThat(page().locator("math").first()).isVisible();
            Locator plan = page().getByAltText("Un plan");
            plan.scrollIntoViewIfNeeded();
            page().waitForCondition(() -> (int) plan.evaluate("image => image.naturalWidth") > 0);
            student.findsPageInOrder();
        }
        page().getByText("indications.txt").click();
        student.reads("Indications utiles");
        page().goBack();
        page().locator(".next a").click();
        student.sees("Hors ligne").reads("Ce chapitre n’est pas gardé sur cet appareil.");
        assertThat(page().locator("li"))
                .hasText(Pattern.compile("1\\. Espaces vectoriels.*" + AGE + ".*", Pattern.DOTALL));
        student.findsPageInOrder();
        student.open("/accueil").reads("Cette page demande une connexion.");
        page().locator("li a").click();
        student.sees("1. Espaces vectoriels");

        line.leadTo(port);
        student.open("/lire/" + chapter).sees("1. Espaces vectoriels");
        assertThat(page().locator(".copy")).hasCount(0);
        signIns.as(professor, () -> removal.withdraw(chapter));
        Response refused = page().navigate("http://localhost:" + line.port() + "/lire/" + chapter);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(copies.all()).doesNotContain("/hors-ligne/");
        lineIsCut();
        student.open("/chapitres/" + chapter).reads("Aucun chapitre n’est gardé sur cet appareil.");
    }

    private String keptImage() {
        return "/hors-ligne/" + chapter + "/" + image;
    }

    @Test
    void another_tab_takes_nothing_from_a_chapter_that_is_being_loaded() {
        List<Route> held = new CopyOnWriteArrayList<>();
        page().route(url -> url.contains("/fichiers/" + file + "?chapitre="), held::add);
        beginKeeping();
        page().waitForCondition(() -> !held.isEmpty() && copies.all().contains(keptImage()));

        Visitor beside = browsers.tab("another tab", student);
        beside.page().addInitScript("addEventListener('etude-copies', () => (window.looked = true))");
        beside.open("/cours");
        beside.page().waitForCondition(() -> (boolean) beside.page().evaluate("Boolean(window.looked)"));
        held.forEach(Route::resume);
        isKept();
        assertThat(copies.all()).contains(keptImage());
    }

    @Test
    void what_a_kept_chapter_has_lost_comes_back_with_the_next_look() {
        keep();
        page().evaluate("async path => (await caches.open((await caches.keys())[0])).delete(path)", keptImage());
        assertThat(copies.all()).doesNotContain(keptImage());
        student.open("/accueil");
        page().waitForCondition(() -> copies.all().contains(keptImage()));
    }

    @Test
    void a_chapter_that_is_withdrawn_while_it_is_open_is_said_to_be_gone() {
        student.open("/chapitres/" + chapter).sees("1. Espaces vectoriels");
        assertThat(student.button("Garder hors ligne")).isVisible();
        signIns.as(professor, () -> removal.withdraw(chapter));
        student.press("Garder hors ligne").reads("Ce chapitre n’est plus disponible.");
    }

    @Test
    void texts_alone_stay_where_downloads_have_been_switched_off() {
        keep();
        assertThat(copies.all()).contains("/" + chapter + "/" + image, "/" + chapter + "/" + file);
        signIns.as(campus.administrator(university), () -> {
            UniversitySettings.Opened now = settings.open(university);
            SettingsData data = now.data();
            settings.change(
                    university,
                    now.version(),
                    new SettingsData(data.registration(), false, data.firstMonth(), data.timeZone(), data.uploads()));
        });
        student.open("/accueil");
        copies.become(Pattern.compile("etude-copies-\\d+ (?!.*/hors-ligne/\\d+/).*/hors-ligne/" + chapter + "\\b.*"));
        lineIsCut();
        student.open("/lire/" + chapter).sees("1. Espaces vectoriels").reads("textes seuls");
        student.reads("Image\u00a0: Un plan");
        assertThat(page().locator("img")).hasCount(0);
        assertThat(page().locator(".files a")).hasCount(0);
        student.findsPageInOrder();

        student.open("/hors-ligne").press("Supprimer\u00a0: 1. Espaces vectoriels");
        student.reads("Aucun chapitre n’est gardé sur cet appareil.");
        assertThat(copies.all()).doesNotContain("/hors-ligne/");
    }

    @Test
    void who_signs_out_leaves_nothing_with_a_line_or_without_and_nobody_else_sees_it() {
        keep();
        student.open("/cours").reads("Chapitres gardés (1)").press("Plus");
        assertThat(student.button("Se déconnecter")).isVisible();
        lineIsCut();
        student.press("Se déconnecter");
        student.reads("Gardez cette page ouverte\u00a0: la déconnexion se fera dès le retour de la connexion.");
        assertThat(page().locator(".kept-list, .kept-mark")).hasCount(0);
        copies.areGone();
        line.leadTo(port);
        // By what was clicked, or because the page has found its session gone.
        page().waitForURL(url -> url.endsWith("/") || url.contains("/connexion"));

        String other = person();
        student.signIn(other, PASSWORD);
        keep();
        cast.endSignIns(other);
        student.isSignedOut();
        student.open("/lire/" + chapter);
        page().waitForURL(url -> url.contains("/connexion"));
        copies.areGone();

        student.signIn(person(), PASSWORD);
        student.open("/hors-ligne").reads("Aucun chapitre n’est gardé sur cet appareil.");
        student.findsPageInOrder();
    }
}
