package etudeline.account;

import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.academics.Dependents;
import etudeline.access.SignInEnding;
import etudeline.audit.Audit;
import etudeline.kit.AccountId;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Refused;
import etudeline.kit.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of a university, faculty or programme, in statements over all of them: students are moved or deleted as the
 * administrator decided, staff goes with a university, professors lose assignments. What others keep about them goes with
 * the part or with their rows.
 */
@Component
@Order(200)
class PeopleOfStructure implements Dependents {

    private final JdbcClient database;
    private final Catalogue catalogue;
    private final SignInEnding sessions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleOfStructure(
            JdbcClient database,
            Catalogue catalogue,
            SignInEnding sessions,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.sessions = sessions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Count> count(Part part) {
        return PeopleSelection.in(part).map(this::count).orElse(List.of());
    }

    private List<Count> count(PeopleSelection people) {
        return List.of(
                new Count("account.goAlong.students", count(people.of(Role.STUDENT), people), true),
                new Count("account.goAlong.professors", count(people.of(Role.PROFESSOR), people), false),
                new Count(
                        "account.goAlong.administrators",
                        count(people.of(Role.UNIVERSITY_ADMINISTRATOR), people),
                        false),
                new Count("account.goAlong.assignments", count(people.assignments(), people), false));
    }

    private long count(String rows, PeopleSelection people) {
        return ask("select count(*) from " + rows, people).query(Long.class).single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(Part part, @Nullable ProgrammeId moveStudentsTo) {
        PeopleSelection.in(part).ifPresent(people -> {
            if (moveStudentsTo != null) {
                move(people, catalogue.tree().programme(moveStudentsTo).orElseThrow());
            }
            remove(people);
        });
    }

    private void remove(PeopleSelection people) {
        endSessions("select account_id from " + people.assignments(), people);
        endSessions("select id from " + people.everybody(), people);
        ask("delete from " + people.everybody(), people).update();
    }

    private void move(PeopleSelection people, CatalogueTree.Programme target) {
        requireFreeMatricules(people, target);
        List<ProgrammeId> left = ask("select distinct programme_id from " + people.of(Role.STUDENT), people)
                .query((row, _) -> new ProgrammeId(row.getLong(1)))
                .list();
        Instant now = clock.instant();
        String others = people.of(Role.STUDENT) + " and university_id <> " + target.university();
        endSessions("select id from " + others, people);
        int moved = ask("""
                        update account set university_id = :university, faculty_id = :faculty, programme_id = :programme,
                            placed_at = :now, version = version + 1 where id in (select id from %s)""".formatted(people.of(Role.STUDENT)), people)
                .param("university", target.university().value())
                .param("faculty", target.faculty().value())
                .param("programme", target.id().value())
                .param("now", Timestamp.from(now))
                .update();
        if (moved > 0) {
            audit.record(
                    "student.movedAll",
                    new Audit.Subject("programme", target.id().value(), target.name(), target.university()),
                    Map.of(
                            "programmes",
                            left.stream().map(catalogue.tree()::name).sorted().collect(Collectors.joining(", "))),
                    Map.of("programme", target.name(), "students", moved));
            events.publishEvent(new StudentsMoved(left, target.id(), now));
        }
    }

    /** Another university may have given the same ones. */
    private void requireFreeMatricules(PeopleSelection people, CatalogueTree.Programme target) {
        long taken = ask("""
                        select count(*) from (select matricule_key from %s and university_id <> :target) moved
                        join account other on other.university_id = :target and other.matricule_key = moved.matricule_key""".formatted(people.of(Role.STUDENT)), people)
                .param("target", target.university().value())
                .query(Long.class)
                .single();
        if (taken > 0) {
            throw Refused.at("programme", "account.refused.movedMatricules", taken);
        }
    }

    private void endSessions(String accounts, PeopleSelection people) {
        sessions.endAllOf(ask(
                        "select distinct account_id from sign_in where ended_at is null and account_id in (" + accounts
                                + ")",
                        people)
                .query((row, _) -> new AccountId(row.getLong(1)))
                .list());
    }

    private JdbcClient.StatementSpec ask(String sql, PeopleSelection people) {
        return database.sql(sql).param("part", people.part());
    }
}
