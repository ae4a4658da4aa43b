package etudeline.account;

import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.access.Administrators;
import etudeline.access.CurrentUser;
import etudeline.access.UniversityScope;
import etudeline.account.Deed.Move;
import etudeline.job.JobId;
import etudeline.job.JobOrder;
import etudeline.job.Jobs;
import etudeline.kit.AccountId;
import etudeline.kit.Dependent;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Refused;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done to many students or professors of the universities the administrator reaches, as background jobs. */
@Service
@Administrators
@Transactional
public class PeopleBulk {

    /**
     * Whom a deed would be about.
     *
     * @param people whom it would change
     * @param others whom it would leave as they are
     * @param goAlong what would be deleted with them
     */
    public record Concerned(int people, int others, List<Dependent> goAlong) {}

    private final BulkPeople people;
    private final List<PersonDependents> dependents;
    private final Jobs jobs;
    private final Catalogue catalogue;
    private final CurrentUser currentUser;
    private final JdbcClient database;
    private final Clock clock;

    PeopleBulk(
            BulkPeople people,
            List<PersonDependents> dependents,
            Jobs jobs,
            Catalogue catalogue,
            CurrentUser currentUser,
            JdbcClient database,
            Clock clock) {
        this.people = people;
        this.dependents = dependents;
        this.jobs = jobs;
        this.catalogue = catalogue;
        this.currentUser = currentUser;
        this.database = database;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Concerned preview(Selection selection, Deed deed) {
        check(selection, deed);
        BulkPeople.Meant meant = people.meant(selection, scope(), deed);
        List<AccountId> ids = meant.concerned().stream().map(AccountId::new).toList();
        return new Concerned(
                ids.size(),
                meant.others(),
                deed instanceof Deed.Delete ? PersonDependents.of(ids, dependents) : List.of());
    }

    /**
     * Has it done in the background, to whom it is about at this moment: later changes of the list do not matter.
     *
     * @throws Refused also when others are to be deleted than as many as were confirmed
     */
    public JobId start(Selection selection, Deed deed) {
        check(selection, deed);
        List<Long> concerned = people.meant(selection, scope(), deed).concerned();
        if (deed instanceof Deed.Delete(var confirmed) && confirmed != concerned.size()) {
            throw Refused.because("account.bulk.otherNumber", concerned.size());
        }
        CatalogueTree tree = catalogue.tree();
        return jobs.start(new JobOrder(
                kind(selection.role(), deed),
                parameters(deed),
                universityOf(concerned),
                BulkWords.title(selection.role(), deed, tree),
                BulkWords.about(selection, tree),
                concerned));
    }

    private static String kind(Role role, Deed deed) {
        return switch (deed) {
            case Deed.Deactivate(), Deed.Reactivate(), Deed.Confirm(), Deed.Refuse() -> BulkKinds.state(role);
            case Move _ -> StudentMoves.NAME;
            case Deed.HandOutCodes() -> BulkKinds.codes(role);
            case Deed.Delete _ -> BulkKinds.deletion(role);
        };
    }

    private Record parameters(Deed deed) {
        return switch (deed) {
            case Deed.Deactivate() -> PeopleStates.To.OUT;
            case Deed.Reactivate() -> PeopleStates.To.IN;
            case Deed.Confirm() -> PeopleStates.To.CONFIRMED;
            case Deed.Refuse() -> PeopleStates.To.REFUSED;
            case Move(var _, var programme, var level) ->
                new StudentMoves.To(programme == null ? null : programme.value(), level);
            case Deed.HandOutCodes() -> new CodeHandout.Valid(clock.instant().plus(OneTimeLink.CODE_LIFETIME));
            case Deed.Delete _ -> new PeopleDeletion.Wholly();
        };
    }

    /** The one they all belong to; null: there are several. */
    private @Nullable UniversityId universityOf(List<Long> concerned) {
        List<UniversityId> universities = database.sql(
                        "select distinct university_id from account where id = any(:people)")
                .param("people", concerned.toArray(Long[]::new))
                .query((row, _) -> new UniversityId(row.getLong(1)))
                .list();
        return universities.size() == 1 ? universities.getFirst() : null;
    }

    private void check(Selection selection, Deed deed) {
        if (!(deed instanceof Move(var university, var programme, var level))) {
            return;
        }
        if (selection.role() != Role.STUDENT) {
            throw new IllegalArgumentException("Only students are moved");
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

    private UniversityScope scope() {
        return currentUser.require().scope();
    }
}
