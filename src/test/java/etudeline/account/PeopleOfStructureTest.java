package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.academics.Catalogue;
import etudeline.academics.DeletionPreview;
import etudeline.academics.Dependents.Count;
import etudeline.academics.Faculties;
import etudeline.academics.Programmes;
import etudeline.academics.Universities;
import etudeline.kit.AccountId;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Refused;
import etudeline.kit.UniversityId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rule 10: what goes with a part of the structure is shown, and students are moved or deleted as decided. */
@PostgresTest
class PeopleOfStructureTest {

    @Autowired
    Universities universities;

    @Autowired
    Faculties faculties;

    @Autowired
    Programmes programmes;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient database;

    UniversityId university;
    UniversityId elsewhere;
    ProgrammeId programme;
    ProgrammeId heir;
    AccountId administrator;
    AccountId principal;
    AccountId professor;
    AccountId student;

    @BeforeEach
    void a_programme_with_people() {
        university = campus.university();
        elsewhere = campus.university();
        programme = campus.programme(university);
        heir = campus.programme(university);
        administrator = campus.administrator(university);
        principal = campus.administrator(null);
        professor = campus.professor(university, programme, heir);
        student = campus.student(programme, Level.L2);
        campus.student(programme, Level.BTS1, "PENDING");
        campus.chapter(professor, programme, Level.L2, "DRAFT");
    }

    @Test
    void each_preview_names_all_that_goes_along() {
        assertThat(shown(campus.ask(administrator, () -> programmes.previewDeletion(programme))))
                .isEqualTo(Map.of(
                        "academics.goAlong.subjects", 1L,
                        "chapter.goAlong.chapters", 1L,
                        "account.goAlong.students", 2L,
                        "account.goAlong.assignments", 1L));
        assertThat(shown(campus.ask(administrator, () -> faculties.previewDeletion(faculty()))))
                .isEqualTo(Map.of(
                        "academics.goAlong.programmes", 2L,
                        "academics.goAlong.subjects", 1L,
                        "chapter.goAlong.chapters", 1L,
                        "account.goAlong.students", 2L,
                        "account.goAlong.assignments", 2L));
        assertThat(shown(campus.ask(principal, () -> universities.previewDeletion(university))))
                .isEqualTo(Map.of(
                        "academics.goAlong.faculties", 1L,
                        "academics.goAlong.programmes", 2L,
                        "academics.goAlong.subjects", 1L,
                        "chapter.goAlong.chapters", 1L,
                        "account.goAlong.students", 2L,
                        "account.goAlong.professors", 1L,
                        "account.goAlong.administrators", 1L,
                        "account.goAlong.assignments", 2L));
        assertThat(shown(campus.ask(administrator, () -> programmes.previewDeletion(heir))))
                .isEqualTo(Map.of("account.goAlong.assignments", 1L));
    }

    private FacultyId faculty() {
        return catalogue.tree().facultiesOf(university).getFirst().id();
    }

    private static Map<String, Long> shown(DeletionPreview preview) {
        return preview.counts().stream().collect(Collectors.toMap(Count::key, Count::number));
    }

    @Test
    void students_are_moved_with_their_levels_and_stay_signed_in() {
        long session = signIn(student);
        long other = signIn(professor);
        delete(programme, heir);
        assertThat(of("programme_id || ' ' || level || ' ' || version", student))
                .isEqualTo(heir + " 2 1");
        assertThat(isOpen(session)).isTrue();
        assertThat(isOpen(other))
                .as("rule 9: the scope of the professor is another now")
                .isFalse();
        assertThat(database.sql("select count(*) from audit_entry where action = 'student.movedAll'"
                                + " and subject_id = ? and after ->> 'students' = '2'")
                        .param(heir.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void students_are_deleted_when_the_administrator_says_so() {
        delete(programme, null);
        assertThat(count("account where id = " + student)).isZero();
        assertThat(count("account where id = " + professor)).isOne();
    }

    @Test
    void a_target_that_goes_too_or_is_out_of_reach_is_refused() {
        ProgrammeId foreign = campus.programme(elsewhere);
        for (ProgrammeId target : List.of(programme, foreign, new ProgrammeId(Long.MAX_VALUE))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> delete(programme, target))
                    .satisfies(refused -> assertThat(refused.problems())
                            .extracting(Refused.Problem::key)
                            .containsExactly("academics.fate.choose"));
        }
        assertThat(count("account where programme_id = " + programme)).isEqualTo(2);
    }

    @Test
    void students_who_come_to_another_university_sign_in_again_and_bring_no_matricule_twice() {
        ProgrammeId foreign = campus.programme(elsewhere);
        AccountId resident = campus.student(foreign, Level.L1);
        for (AccountId each : List.of(student, resident)) {
            campus.execute("update account set matricule = '2026-007' where id = ?", each.value());
        }
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> deleteUniversity(foreign))
                .satisfies(refused -> assertThat(refused.problems())
                        .containsExactly(
                                new Refused.Problem("programme", "account.refused.movedMatricules", List.of(1L))));
        campus.execute("update account set matricule = '2026-008' where id = ?", resident.value());
        long session = signIn(student);
        deleteUniversity(foreign);
        assertThat(of("university_id || ' ' || programme_id", student)).isEqualTo(elsewhere + " " + foreign);
        assertThat(isOpen(session)).isFalse();
        assertThat(count("account where university_id = " + university)).isZero();
        assertThat(count("university where id = " + university)).isZero();
    }

    private void deleteUniversity(ProgrammeId target) {
        campus.as(principal, () -> {
            String name = universities.previewDeletion(university).name();
            universities.delete(university, name, target);
        });
    }

    private void delete(ProgrammeId deleted, @Nullable ProgrammeId target) {
        campus.as(administrator, () -> programmes.delete(deleted, "Informatique", target));
    }

    private long signIn(AccountId person) {
        campus.execute("""
                        insert into sign_in (account_id, secret_hash, created_at, expires_at, last_seen_at, remembered,
                            address, user_agent)
                        values (?, sha256(gen_random_uuid()::text::bytea), now(), now() + interval '1 hour', now(), false,
                            '', '')""", person.value());
        long session = database.sql("select id from sign_in where account_id = ?")
                .param(person.value())
                .query(Long.class)
                .single();
        assertThat(isOpen(session)).isTrue();
        return session;
    }

    private boolean isOpen(long session) {
        return count("sign_in where ended_at is null and id = " + session) == 1;
    }

    private String of(String what, AccountId person) {
        return database.sql("select " + what + " from account where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    private int count(String rows) {
        return database.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
