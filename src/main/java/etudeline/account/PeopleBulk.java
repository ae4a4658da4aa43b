package etudeline.account;

import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.access.Administrators;
import etudeline.access.CurrentUser;
import etudeline.access.UniversityScope;
import etudeline.account.StudentDeed.Move;
import etudeline.account.StudentSelection.OfFilter;
import etudeline.job.JobId;
import etudeline.job.JobOrder;
import etudeline.job.Jobs;
import etudeline.job.Words;
import etudeline.kit.AccountId;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Refused;
import etudeline.kit.UniversityId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done to many students of the universities the administrator reaches, as background jobs. */
@Service
@Administrators
@Transactional
public class StudentBulk {

    /**
     * Whom a deed would be about.
     *
     * @param students whom it would change
     * @param others whom it would leave as they are
     */
    public record Concerned(int students, int others) {}

    private final StudentRepository rows;
    private final Jobs jobs;
    private final Catalogue catalogue;
    private final CurrentUser currentUser;
    private final JdbcClient database;

    StudentBulk(StudentRepository rows, Jobs jobs, Catalogue catalogue, CurrentUser currentUser, JdbcClient database) {
        this.rows = rows;
        this.jobs = jobs;
        this.catalogue = catalogue;
        this.currentUser = currentUser;
        this.database = database;
    }

    @Transactional(readOnly = true)
    public Concerned preview(StudentSelection selection, StudentDeed deed) {
        check(deed);
        List<Long> all = selected(selection, deed);
        int concerned = concerned(all, selection, deed).size();
        return new Concerned(concerned, all.size() - concerned);
    }

    /** Has it done in the background, to whom it is about at this moment: later changes of the list do not matter. */
    public JobId start(StudentSelection selection, StudentDeed deed) {
        check(deed);
        List<Long> students = concerned(selected(selection, deed), selection, deed);
        UniversityId university = universityOf(students);
        CatalogueTree tree = catalogue.tree();
        return jobs.start(
                switch (deed) {
                    case StudentDeed.Deactivate() ->
                        order(university, selection, students, AccountState.DEACTIVATED, "account.bulk.deactivation");
                    case StudentDeed.Reactivate() ->
                        order(university, selection, students, AccountState.ACTIVE, "account.bulk.reactivation");
                    case Move move ->
                        new JobOrder(
                                StudentMoves.NAME,
                                new StudentMoves.To(value(move.programme()), move.level()),
                                university,
                                title(move, tree),
                                SelectionWords.of(selection, tree),
                                students);
                });
    }

    private JobOrder order(
            @Nullable UniversityId university,
            StudentSelection selection,
            List<Long> students,
            AccountState to,
            String title) {
        return new JobOrder(
                StudentStates.NAME,
                new StudentStates.To(to),
                university,
                Words.of(title),
                SelectionWords.of(selection, catalogue.tree()),
                students);
    }

    private static Words title(Move move, CatalogueTree tree) {
        if (move.programme() == null) {
            return Words.of("account.bulk.moveToLevel", String.valueOf(move.level()));
        }
        String programme = tree.name(move.programme());
        return move.level() == null
                ? Words.of("account.bulk.moveToProgramme", programme)
                : Words.of("account.bulk.moveToPlace", programme, move.level().name());
    }

    private List<Long> selected(StudentSelection selection, StudentDeed deed) {
        List<Long> found = rows.ids(selection, scope(), deed, false);
        if (selection instanceof OfFilter filter && !filter.except().isEmpty()) {
            Set<Long> taken = filter.except().stream().map(AccountId::value).collect(Collectors.toSet());
            return found.stream().filter(id -> !taken.contains(id)).toList();
        }
        return found;
    }

    private List<Long> concerned(List<Long> all, StudentSelection selection, StudentDeed deed) {
        Set<Long> leftAlone = new HashSet<>(rows.ids(selection, scope(), deed, true));
        return all.stream().filter(id -> !leftAlone.contains(id)).toList();
    }

    /** The one they all belong to; null: there are several. */
    private @Nullable UniversityId universityOf(List<Long> students) {
        List<UniversityId> universities = database.sql(
                        "select distinct university_id from account where id = any(:students)")
                .param("students", students.toArray(Long[]::new))
                .query((row, _) -> new UniversityId(row.getLong(1)))
                .list();
        return universities.size() == 1 ? universities.getFirst() : null;
    }

    private void check(StudentDeed deed) {
        if (!(deed instanceof Move(var university, var programme, var level))) {
            return;
        }
        if (!scope().covers(university)
                || catalogue.tree().university(university).isEmpty()) {
            throw Refused.at("university", "kit.required");
        }
        if (programme == null && level == null) {
            throw Refused.at("programme", "account.bulk.nowhere");
        }
        if (programme != null && !isOf(university, programme)) {
            throw Refused.at("programme", "account.place.programme");
        }
    }

    private boolean isOf(UniversityId university, ProgrammeId programme) {
        return catalogue
                .tree()
                .programme(programme)
                .filter(found -> found.university().equals(university))
                .isPresent();
    }

    private static @Nullable Long value(@Nullable ProgrammeId programme) {
        return programme == null ? null : programme.value();
    }

    private UniversityScope scope() {
        return currentUser.require().scope();
    }
}
