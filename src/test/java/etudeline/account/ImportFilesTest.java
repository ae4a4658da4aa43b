package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import etudeline.exchange.TestWorkbook;
import etudeline.kit.Level;
import etudeline.kit.Refused;
import etudeline.setting.SettingsData;
import etudeline.setting.UniversitySettings;
import etudeline.setting.UploadLimits;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files as people have them: how they are understood, and what is not taken. */
class ImportFilesTest extends ImportScene {

    private static final long MEGABYTE = 1024 * 1024;

    private static final InputStream NEVER_READ = new InputStream() {
        @Override
        public int read() {
            throw new AssertionError("what is announced too large is not read");
        }

        @Override
        public int read(byte[] into, int from, int most) {
            return read();
        }
    };

    @Test
    void a_person_of_the_other_kind_is_not_changed_and_nobody_elsewhere_is_seen() {
        campus.execute("update account set matricule = 'P1' where id = " + campus.professor(university, programme));
        campus.execute("update account set matricule = 'E2' where id = "
                + campus.student(campus.programme(campus.university()), Level.L1));
        assertThat(judged(students("p1;Awa;Diop;;F;/P/;L1", "E2;Awa;Ba;;F;/P/;L1")))
                .containsExactly("2 BAD otherKind [p1]", "3 NEW");
    }

    @Test
    void a_ufr_must_be_the_programmes() {
        campus.execute("insert into faculty (university_id, code, name, created_at) values (" + university
                + ", 'G', 'Lettres', now())");
        assertThat(judged(students("E1;Awa;Diop;;g;/P/;L1"))).containsExactly("2 BAD otherFaculty [" + code + ", g]");
    }

    @Test
    void columns_are_guessed_in_any_order_unknown_ones_left_out_and_missing_ones_chosen() {
        ImportId file = upload(
                ("Nom de famille,PRÉNOM,Téléphone,N° carte,Formation,Niveau\n" + "Diop,Awa,77,E1," + code + ",L1"));
        PeopleImports.Opened opened = ask(() -> imports.open(file));
        assertThat(opened.columns().missing(ImportKind.STUDENTS)).containsExactly(ImportColumn.MATRICULE);
        assertThat(opened.summary().previewed()).isFalse();
        assertThat(judged(file)).isEmpty();
        Map<ImportColumn, Integer> places =
                new java.util.EnumMap<>(opened.columns().places());
        places.put(ImportColumn.MATRICULE, 3);
        campus.as(administrator, () -> imports.understand(file, new ImportColumns(places)));
        assertThat(judged(file)).containsExactly("2 NEW");
        places.put(ImportColumn.EMAIL, 9);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ask(() -> {
                    imports.understand(file, new ImportColumns(places));
                    return "";
                }));
        assertThat(bringIn(file).done()).isEqualTo(1);
    }

    @Test
    void a_workbook_is_as_good_as_a_text() {
        ImportId file = upload(
                ImportKind.STUDENTS,
                TestWorkbook.of(List.of(
                        List.of("matricule", "prenom", "nom", "filiere", "niveau"),
                        List.of("E1", "Aïda", "N’Dœye", code, "m2"))));
        assertThat(bringIn(file).done()).isEqualTo(1);
        assertThat(people()).containsExactly("E1 Aïda N’Dœye " + code + " 5 ACTIVE");
    }

    @Test
    void letters_of_windows_and_values_that_look_like_formulas_arrive_as_texts() {
        ImportId file = upload(
                ImportKind.STUDENTS,
                file("E1;Aïssatou;Sène;;F;/P/;L1", "E2;=1+1;\"de\nla Fontaine\";;F;/P/;L1")
                        .getBytes(Charset.forName("windows-1252")));
        bringIn(file);
        assertThat(people())
                .containsExactly(
                        "E1 Aïssatou Sène " + code + " 1 ACTIVE", "E2 =1+1 de la Fontaine " + code + " 1 ACTIVE");
    }

    @Test
    void a_file_that_cannot_be_read_leaves_nothing_behind() {
        for (String text : List.of("", HEADER, HEADER + "E1;\"Awa;Diop\n;x\n")) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> upload(text));
        }
        assertThat(ask(() -> imports.total(ImportFilter.NONE).rows())).isZero();
    }

    @Test
    void a_file_larger_than_the_university_allows_is_refused_before_it_is_read(@Autowired UniversitySettings settings) {
        int most = settings.uploads(university).importFile();
        tooLarge(most * MEGABYTE + 1, most, NEVER_READ);
        campus.as(administrator, () -> {
            UniversitySettings.Opened opened = settings.open(university);
            SettingsData now = opened.data();
            settings.change(
                    university,
                    opened.version(),
                    new SettingsData(
                            now.registration(),
                            now.downloads(),
                            now.firstMonth(),
                            now.timeZone(),
                            new UploadLimits(now.uploads().file(), 1)));
        });
        tooLarge(MEGABYTE + 1, 1, NEVER_READ);
        byte[] announcedSmaller = new byte[(int) MEGABYTE + 1];
        tooLarge(10, 1, new ByteArrayInputStream(announcedSmaller));
        assertThat(ask(() -> imports.total(ImportFilter.NONE).rows())).isZero();
        assertThat(judged(students("E1;Awa;Diop;;F;/P/;L1"))).as("a small one").containsExactly("2 NEW");
    }

    private void tooLarge(long size, int megabytes, InputStream content) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ask(() -> imports.upload(ImportKind.STUDENTS, university, "x.csv", size, content)))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Refused.Problem::key, Refused.Problem::arguments)
                        .containsExactly(tuple("exchange.refused.large", List.of(megabytes))));
    }
}
