package etudeline.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.academics.Universities;
import etudeline.academics.UniversityData;
import etudeline.chapter.ChapterFiles;
import etudeline.kit.AcademicYear;
import etudeline.kit.AccountId;
import etudeline.kit.Outdated;
import etudeline.kit.Refused;
import etudeline.kit.Refused.Problem;
import etudeline.kit.UniversityId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
class UniversitySettingsTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    UniversitySettings settings;

    @Autowired
    Universities universities;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ChapterFiles files;

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient database;

    UniversityId university;
    AccountId administrator;

    @BeforeEach
    void an_administrator() {
        university = campus.university();
        administrator = campus.administrator(university);
    }

    @Test
    void month_and_zone_are_those_of_the_university_itself() {
        change(data -> new SettingsData(
                data.registration(), data.downloads(), Month.JANUARY, ZoneId.of("Africa/Tunis"), data.uploads()));
        CatalogueTree.University now = catalogue.tree().university(university).orElseThrow();
        assertThat(now.firstMonth()).isEqualTo(Month.JANUARY);
        assertThat(now.zone()).isEqualTo(ZoneId.of("Africa/Tunis"));
        assertThat(AcademicYear.at(LocalDate.of(2026, 3, 1), now.firstMonth())).hasToString("2026-2027");
        assertThat(actions()).isEqualTo("university.edited");
    }

    @Test
    void an_edit_on_a_copy_that_either_form_has_outdated_is_refused() {
        UniversitySettings.Opened old = open();
        campus.as(administrator, () -> {
            Universities.Opened now = universities.open(university);
            UniversityData data = now.data();
            universities.edit(
                    university,
                    now.version(),
                    new UniversityData(data.code(), "Autre nom", data.timeZone(), data.firstMonth()));
        });
        assertThatExceptionOfType(Outdated.class).isThrownBy(() -> change(old, closed(old.data())));
        UniversitySettings.Opened older = open();
        change(UniversitySettingsTest::closed);
        assertThatExceptionOfType(Outdated.class).isThrownBy(() -> change(older, older.data()));
        assertThat(settings.of(university).downloads()).isFalse();
        assertThat(catalogue.tree().name(university)).isEqualTo("Autre nom");
    }

    @Test
    void what_is_saved_unchanged_is_no_change() {
        int version = open().version();
        change(UnaryOperator.identity());
        assertThat(open().version()).isEqualTo(version);
        assertThat(actions()).isEmpty();
    }

    @Test
    void a_limit_is_between_one_and_what_the_installation_allows() {
        UniversitySettings.Opened opened = open();
        UploadLimits most = opened.most();
        assertThat(opened.data().uploads()).as("until somebody sets less").isEqualTo(most);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> change(data -> limited(data, new UploadLimits(0, most.importFile() + 1))))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("largestFile", "largestImport"));
        change(data -> limited(data, new UploadLimits(3, 2)));
        assertThat(settings.uploads(university)).isEqualTo(new UploadLimits(3, 2));
        assertThat(settings.uploads(university).importBytes()).isEqualTo(2L * MEGABYTE);
        assertThat(settings.uploads(campus.university())).isEqualTo(most);
    }

    @Test
    void a_file_of_a_chapter_larger_than_the_university_allows_is_refused() {
        AccountId professor = campus.professor(university, campus.programme(university));
        change(data -> limited(data, new UploadLimits(1, 1)));
        assertThat(campus.<Long>ask(professor, files::most)).isEqualTo(MEGABYTE);
        assertThat(campus.ask(professor, () -> files.keep(text(MEGABYTE), "notes.txt")))
                .isNotNull();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> campus.as(professor, () -> files.keep(text(MEGABYTE + 1), "notes.txt")))
                .satisfies(refused ->
                        assertThat(refused.problems().getFirst().key()).isEqualTo("storage.refused.large"));
        assertThat(campus.<Long>ask(professor, files::mostOfImage))
                .as("an image is no larger than a file")
                .isEqualTo(MEGABYTE);
    }

    private static InputStream text(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'a');
        return new ByteArrayInputStream(bytes);
    }

    private static SettingsData closed(SettingsData data) {
        return new SettingsData(data.registration(), false, data.firstMonth(), data.timeZone(), data.uploads());
    }

    private static SettingsData limited(SettingsData data, UploadLimits uploads) {
        return new SettingsData(data.registration(), data.downloads(), data.firstMonth(), data.timeZone(), uploads);
    }

    private UniversitySettings.Opened open() {
        return campus.ask(administrator, () -> settings.open(university));
    }

    private void change(UnaryOperator<SettingsData> edit) {
        UniversitySettings.Opened opened = open();
        change(opened, edit.apply(opened.data()));
    }

    private void change(UniversitySettings.Opened opened, SettingsData data) {
        campus.as(administrator, () -> settings.change(university, opened.version(), data));
    }

    private String actions() {
        return database.sql(
                        "select coalesce(string_agg(action, ' ' order by id), '') from audit_entry where university_id = ?")
                .param(university.value())
                .query(String.class)
                .single();
    }
}
