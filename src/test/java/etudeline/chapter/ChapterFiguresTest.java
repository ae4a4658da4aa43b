package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.Statements;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures of chapters: by state, by day of publication, by day of reading. */
@PostgresTest
class ChapterFiguresTest {

    private static final ZoneId DAKAR = ZoneId.of("Africa/Dakar");

    private static final String[] TWENTY_THOUSAND = {"""
        insert into university (code, name, created_at) select 'CF' || n, 'Université CF' || n, now() from generate_series(1, 10) n""", """
        insert into faculty (university_id, code, name, created_at)
        select id, 'F', 'UFR', now() from university where code like 'CF%'""", """
        insert into programme (faculty_id, university_id, code, name, created_at)
        select f.id, f.university_id, 'CF', 'Filière', now() from faculty f join university u on u.id = f.university_id
        where u.code like 'CF%'""", """
        insert into subject (programme_id, university_id, level, semester, code, name, created_at)
        select id, university_id, 1 + n % 5, 1 + n / 5, 'CF', 'Matière', now()
        from programme, generate_series(0, 9) n where code = 'CF'""", """
        insert into chapter (subject_id, programme_id, university_id, level, semester, number, title, state, author_id,
            created_at, updated_at, published_at)
        select s.id, s.programme_id, s.university_id, s.level, s.semester, n, 'Chapitre ' || n,
            case when n % 10 = 0 then 'DRAFT' else 'PUBLISHED' end, (select min(id) from account where role = 'PROFESSOR'),
            now(), now(), now() - (n % 200 * 10 + s.id % 10) * interval '10 hours'
        from subject s, generate_series(1, 200) n where s.code = 'CF'""", """
        insert into reading_tally
        select u.id, current_date - n, 1 + n % 50 from university u, generate_series(1, 2500) n where u.code like 'CF%'""", "analyze"};

    @Autowired
    ChapterFigures figures;

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void chapters_are_counted_by_state_and_by_the_day_of_the_zone_within_reach_alone() {
        UniversityId university = campus.university();
        ProgrammeId programme = campus.programme(university);
        AccountId author = campus.professor(university, programme);
        long early = campus.chapter(author, programme, Level.L1, "PUBLISHED");
        long late = campus.chapter(author, programme, Level.L1, "PUBLISHED");
        campus.chapter(author, programme, Level.L1, "DRAFT");
        campus.execute("update chapter set published_at = timestamptz '2026-03-01T12:00:00Z' where id = ?", early);
        campus.execute("update chapter set published_at = timestamptz '2026-03-01T23:30:00Z' where id = ?", late);
        UniversityId elsewhere = campus.university();
        ProgrammeId there = campus.programme(elsewhere);
        campus.chapter(campus.professor(elsewhere, there), there, Level.L1, "PUBLISHED");
        campus.as(campus.administrator(university), () -> {
            LocalDate since = LocalDate.of(2026, 3, 1);
            assertThat(figures.states(null)).isEqualTo(Map.of(ChapterState.PUBLISHED, 2, ChapterState.DRAFT, 1));
            assertThat(figures.publishedByDay(null, since, DAKAR)).isEqualTo(Map.of(since, 2));
            assertThat(figures.publishedByDay(university, since, ZoneId.of("Africa/Nairobi")))
                    .isEqualTo(Map.of(since, 1, since.plusDays(1), 1));
            assertThat(figures.publishedByDay(null, since.plusDays(1), DAKAR)).isEmpty();
            assertThat(figures.publishedByDay(null, since, ZoneId.of("GMT0")))
                    .as("a zone that the database may not know")
                    .isEqualTo(Map.of(since, 2));
        });
    }

    @Test
    void among_twenty_thousand_each_question_is_one_statement_on_an_index() {
        AccountId principal = campus.administrator(null);
        campus.professor(campus.university());
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            for (String sql : TWENTY_THOUSAND) {
                database.sql(sql).update();
            }
            UniversityId one = new UniversityId(database.sql("select max(id) from university where code like 'CF%'")
                    .query(Long.class)
                    .single());
            LocalDate since = LocalDate.now(ZoneOffset.UTC).minusDays(60);
            List<Runnable> questions = List.of(
                    () -> figures.states(one),
                    () -> figures.publishedByDay(one, since, DAKAR),
                    () -> figures.publishedByDay(null, since, DAKAR),
                    () -> figures.readings(one, since),
                    () -> figures.readings(null, since));
            campus.as(
                    principal,
                    () -> questions.forEach(question -> assertThat(Statements.plansOf(question))
                            .singleElement()
                            .asString()
                            .containsPattern("(using|Bitmap Index Scan on) (chapter|reading_tally)_")
                            .doesNotContain("Seq Scan")));
        });
    }
}
