package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import etudeline.Statements;
import etudeline.account.Deed.Delete;
import etudeline.account.PeopleBulk.Concerned;
import etudeline.account.Selection.AllProfessors;
import etudeline.account.Selection.Ticked;
import etudeline.job.JobId;
import etudeline.job.JobRow;
import etudeline.kit.AccountId;
import etudeline.kit.Dependent;
import etudeline.kit.Level;
import etudeline.kit.Refused;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Many people are deleted with what hangs on them, each written down, however often the work is broken off. */
class PeopleDeletionTest extends BulkScene {

    @Test
    void whoever_the_list_shows_is_gone_for_good_and_each_is_audited() {
        AccountId signedIn = new AccountId(states().keySet().iterator().next());
        signIns.as(signedIn, () -> {});
        Selection all = ofFilter(null);
        assertThat(ask(() -> bulk.preview(all, new Delete(0)))).isEqualTo(new Concerned(STUDENTS, 0, List.of()));
        JobId job = ask(() -> bulk.start(all, new Delete(STUDENTS)));
        work.runDying(job, random);
        assertThat(states()).isEmpty();
        assertThat(number("select count(*) from sign_in where account_id = " + signedIn))
                .isZero();
        JobRow end = open(job);
        assertThat(end)
                .extracting(JobRow::done, JobRow::problems, JobRow::undoable)
                .containsExactly(STUDENTS, 0, false);
        assertThat(number("select count(distinct subject_id) from audit_entry where action = 'student.deleted'"
                        + " and actor_id = " + administrator + " having count(*) = count(distinct subject_id)"))
                .isEqualTo(STUDENTS);
        assertThatExceptionOfType(Refused.class)
                .as("nothing brings them back")
                .isThrownBy(() -> campus.as(administrator, () -> jobs.undo(job)));
    }

    @Test
    void it_is_as_many_as_were_confirmed_or_nobody() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ask(() -> bulk.start(ofFilter(null), new Delete(STUDENTS - 1))));
        assertThat(states()).hasSize(STUDENTS);
    }

    @Test
    void professors_go_with_their_chapters_and_nobody_else_does() {
        AccountId author = campus.professor(university, programme);
        AccountId colleague = campus.professor(university, programme);
        AccountId spared = campus.professor(university, programme);
        AccountId elsewhere = campus.professor(campus.university());
        long chapter = campus.chapter(author, programme, Level.L1, "PUBLISHED");
        campus.chapter(author, programme, Level.L2, "DRAFT");
        long kept = campus.chapter(spared, programme, Level.L1, "PUBLISHED");
        campus.coAuthor(kept, colleague);
        Selection those = new Ticked(Role.PROFESSOR, Set.of(author, colleague, elsewhere, administrator));
        assertThat(ask(() -> bulk.preview(those, new Delete(0))).goAlong())
                .containsExactly(new Dependent("chapter.goAlong.chapters", 2));
        JobId job = ask(() -> bulk.start(those, new Delete(2)));
        work.run(job);
        assertThat(number("select count(*) from chapter where id = " + chapter)).isZero();
        assertThat(number("select count(*) from chapter where id = " + kept)).isOne();
        assertThat(number("select count(*) from account where id in (" + author + ", " + colleague + ")"))
                .isZero();
        assertThat(number("select count(*) from account where id in (" + spared + ", " + elsewhere + ", "
                        + administrator + ")"))
                .isEqualTo(3);
        assertThat(text("select after ->> 'chapter.goAlong.chapters' from audit_entry"
                        + " where action = 'professor.deleted' and subject_id = " + author))
                .isEqualTo("2");
    }

    @Test
    void students_who_have_gone_meanwhile_or_to_another_university_are_reported() {
        AccountId gone = campus.student(programme, Level.L1);
        AccountId left = campus.student(programme, Level.L1);
        JobId job = ask(() -> bulk.start(new Ticked(Role.STUDENT, Set.of(gone, left)), new Delete(2)));
        UniversityId elsewhere = campus.university();
        campus.programme(elsewhere);
        campus.execute("delete from account where id = ?", gone.value());
        campus.execute(
                "update account a set university_id = p.university_id, faculty_id = p.faculty_id, programme_id = p.id"
                        + " from programme p where a.id = ? and p.university_id = ?",
                left.value(),
                elsewhere.value());
        work.run(job);
        assertThat(report(job).values())
                .containsOnly("SKIPPED  account.bulk.gone")
                .hasSize(2);
        assertThat(number("select count(*) from account where id = " + left)).isOne();
    }

    @Test
    void a_job_on_professors_leaves_students_alone() {
        campus.professor(university, programme);
        Selection all = new AllProfessors(new ProfessorFilter(null, null, null, programme, null), Set.of());
        JobId job = ask(() -> bulk.start(all, new Deed.Deactivate()));
        work.runDying(job, random);
        assertThat(open(job).done()).isOne();
        assertThat(number("select count(*) from account where role = 'PROFESSOR' and state = 'DEACTIVATED'"
                        + " and university_id = " + university))
                .isOne();
        undo(job);
        assertThat(number("select count(*) from account where state = 'DEACTIVATED' and role = 'PROFESSOR'"
                        + " and university_id = " + university))
                .isZero();
        assertThat(number("select count(*) from audit_entry where action in ('professor.deactivated',"
                        + " 'professor.restored') and actor_id = " + administrator))
                .isEqualTo(2);
    }

    @Test
    void a_chunk_takes_as_many_statements_whatever_its_rows() {
        JobId job = ask(() -> bulk.start(ofFilter(null), new Delete(STUDENTS)));
        List<String> few = Statements.of(work.chunk(job, 20));
        List<String> many = Statements.of(work.chunk(job, 400));
        assertThat(many).hasSizeLessThanOrEqualTo(few.size());
    }
}
