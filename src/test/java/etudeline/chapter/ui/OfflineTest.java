package etudeline.chapter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterRemoval;
import etudeline.chapter.FileBytes;
import etudeline.chapter.OpenedChapter;
import etudeline.chapter.SectionKind;
import etudeline.kit.AccountId;
import etudeline.setting.SettingsData;
import etudeline.setting.UniversitySettings;
import etudeline.storage.FileId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service gives to be kept; what the browser makes of it is the journey's. */
class OfflineTest extends ServedScene {

    @Autowired
    ChapterRemoval removal;

    @Autowired
    UniversitySettings settings;

    ChapterId chapter;
    FileId image;
    FileId file;

    @BeforeEach
    void chapter() {
        image = signIns.as(professor, () -> files.keepImage(FileBytes.png(), "plan.png"))
                .id();
        file = signIns.as(professor, () -> files.keep(FileBytes.pdf(), "cours <1>.pdf"))
                .id();
        String text = "<p>Voici :</p><p><img src=\"/fichiers/" + image + "\" alt=\"Un &lt;b&gt; plan\"></p>";
        ChapterData data = new ChapterData(
                subject,
                1,
                "Espaces & sous-espaces",
                Map.of(SectionKind.LESSON, text),
                Map.of(SectionKind.LESSON, List.of(file)));
        chapter = signIns.as(professor, () -> writing.createPublished(data)).id();
    }

    @Test
    void an_image_that_the_chapter_does_not_show_is_not_told_of() throws Exception {
        FileId foreign = signIns.as(
                        people.professor(structure.university("Ailleurs")),
                        () -> files.keepImage(FileBytes.png(), "sujet secret.png"))
                .id();
        signIns.as(professor, () -> {
            OpenedChapter opened = writing.open(chapter);
            ChapterData data = opened.data();
            String text = data.text(SectionKind.LESSON) + "<p><img src=\"/fichiers/" + foreign + "\" alt=\"x\"></p>";
            return writing.publish(
                    chapter,
                    opened.stamp(),
                    new ChapterData(
                            data.subject(),
                            data.number(),
                            data.title(),
                            Map.of(SectionKind.LESSON, text),
                            data.files()),
                    false);
        });
        String copied = copy(student, "\"\"").body();
        assertThat(copied).contains("plan.png").doesNotContain("sujet secret");
    }

    private HttpResponse<String> ask(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> copy(AccountId reader, String known) throws IOException, InterruptedException {
        return ask("/lire/" + chapter + "/copie", "Cookie", signIns.cookie(reader), "If-None-Match", known);
    }

    private JsonNode copy() throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(copy(student, "\"\"").body());
    }

    private String tag() throws IOException, InterruptedException {
        return header(copy(student, "\"\""), "ETag");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private void switchDownloadsOff() {
        signIns.as(people.administrator(university), () -> {
            UniversitySettings.Opened now = settings.open(university);
            SettingsData data = now.data();
            settings.change(
                    university,
                    now.version(),
                    new SettingsData(data.registration(), false, data.firstMonth(), data.timeZone(), data.uploads()));
        });
    }

    @Test
    void a_copy_is_its_readers_and_names_all_that_may_go_along_with_its_size() throws Exception {
        HttpResponse<String> answer = copy(student, "\"\"");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache, private");
        JsonNode copy = JsonMapper.shared().readTree(answer.body());
        assertThat(copy.path("owner").asString()).isEqualTo(student.toString());
        assertThat(copy.path("title").asString()).isEqualTo("1. Espaces & sous-espaces");
        assertThat(copy.path("textsOnly").asBoolean()).isFalse();
        assertThat(copy.path("zone").asString()).isEqualTo("Africa/Dakar");
        String kept = "/hors-ligne/" + chapter + "/";
        assertThat(copy.path("parts").path(0).path("kept").asString()).isEqualTo(kept + image);
        assertThat(copy.path("parts").path(0).path("size").asLong()).isPositive();
        assertThat(copy.path("files").path(0).path("kept").asString()).isEqualTo(kept + file);
        assertThat(copy.path("files").path(0).path("address").asString())
                .isEqualTo("/fichiers/" + file + "?chapitre=" + chapter);
        String page = copy.path("page").asString();
        assertThat(page)
                .contains("<p class=\"copy\">Copie du <time data-zone=\"Africa/Dakar\"></time></p></div>")
                .contains("<img src=\"" + kept + image + "\"")
                .contains("<a href=\"" + kept + file + "\">cours &lt;1&gt;.pdf</a>")
                .doesNotContain("<script", "\"/fichiers/");
        assertThat(copy.path("policy").asString())
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("script-src", "unsafe");
    }

    @Test
    void a_copy_that_is_the_same_still_costs_no_bytes_and_one_that_is_not_comes_again() throws Exception {
        String tag = tag();
        HttpResponse<String> same = copy(student, tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        switchDownloadsOff();
        assertThat(copy(student, tag).statusCode()).isEqualTo(200);
    }

    @Test
    void with_downloads_off_a_copy_is_texts_alone() throws Exception {
        switchDownloadsOff();
        JsonNode copy = copy();
        assertThat(copy.path("textsOnly").asBoolean()).isTrue();
        assertThat(copy.path("parts").size()).isZero();
        assertThat(copy.path("files").size()).isZero();
        assertThat(copy.path("page").asString())
                .contains("textes seuls", "Voici :", "Image\u00a0: Un &lt;b&gt; plan", "cours &lt;1&gt;.pdf")
                .doesNotContain("<img", "/fichiers/", "/hors-ligne/");
        assertThat(JsonMapper.shared()
                        .readTree(copy(professor, "\"\"").body())
                        .path("textsOnly")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_chapter_taken_back_is_no_copy_any_more() throws Exception {
        String tag = tag();
        signIns.as(professor, () -> removal.withdraw(chapter));
        assertThat(copy(student, tag).statusCode()).isEqualTo(404);
    }

    @Test
    void the_worker_is_compared_at_each_visit_and_reaches_all_pages() throws Exception {
        HttpResponse<String> worker = ask("/sw.js");
        assertThat(header(worker, "Content-Type")).startsWith("text/javascript");
        assertThat(header(worker, "Cache-Control")).isEqualTo("no-cache, private");
        assertThat(header(worker, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'");
        assertThat(ask("/sw.js", "If-None-Match", header(worker, "ETag")).statusCode())
                .isEqualTo(304);
    }

    @Test
    void the_page_of_what_is_kept_is_for_who_is_signed_in_and_runs_nothing() throws Exception {
        HttpResponse<String> page = ask("/hors-ligne", "Cookie", signIns.cookie(student));
        assertThat(header(page, "Etude-Person"))
                .as("the worker shows it to nobody else")
                .isEqualTo(student.toString());
        assertThat(page.body())
                .contains("<h1>Hors ligne</h1>", "Aucun chapitre n’est gardé")
                .doesNotContain("<script");
        assertThat(header(page, "Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("form-action 'self'")
                .doesNotContain("script-src");
        assertThat(header(ask("/hors-ligne"), "Location")).contains("/connexion?suite=");
    }

    @Test
    void the_portal_can_be_installed() throws Exception {
        HttpResponse<String> answer = ask("/manifest.webmanifest");
        assertThat(header(answer, "Content-Type")).startsWith("application/manifest+json");
        assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=604800, public");
        JsonNode manifest = JsonMapper.shared().readTree(answer.body());
        assertThat(manifest.path("name").asString()).isEqualTo("Étude LINE");
        assertThat(manifest.path("start_url").asString()).isEqualTo("/");
        assertThat(manifest.path("display").asString()).isEqualTo("standalone");
        assertThat(manifest.path("lang").asString()).isEqualTo("fr");
        assertThat(manifest.path("icons").valueStream())
                .hasSize(4)
                .allSatisfy(icon -> assertThat(getClass()
                                .getResource(
                                        "/META-INF/resources" + icon.path("src").asString()))
                        .isNotNull());
    }
}
